package adsconnect.architecture.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.assertj.core.api.AbstractStringAssert;

/** Holds a rule against what it must report. */
final class BadExamples {

    private BadExamples() {}

    /** What the rule says against these classes, to be compared with what is wrong about them. */
    static AbstractStringAssert<?> complaintOf(ArchRule rule, Class<?>... examples) {
        return assertThat(complaint(rule, examples)).as("the complaint about the bad example");
    }

    /** The rule reports each class that is nested in this one. */
    static void caughtEach(ArchRule rule, Class<?> examples) {
        assertThat(examples.getDeclaredClasses())
                .isNotEmpty()
                .allSatisfy(example -> complaintOf(rule, example).contains(example.getName()));
    }

    private static String complaint(ArchRule rule, Class<?>... examples) {
        return String.join(
                "\n",
                rule.evaluate(new ClassFileImporter().importClasses(examples))
                        .getFailureReport()
                        .getDetails());
    }
}
