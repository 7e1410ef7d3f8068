package adsconnect.architecture.rules;

import static adsconnect.architecture.rules.Code.BAD;
import static adsconnect.architecture.rules.Code.PRODUCTION;
import static adsconnect.architecture.rules.Code.ROOT;
import static adsconnect.architecture.rules.Code.TESTS;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.testkit.MovableClock;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A rule that sees no code is never broken; so this is what they see. */
final class CodeTest {

    @Test
    void the_rules_see_every_module() {
        assertThat(ModuleRules.MODULES)
                .allSatisfy(module -> assertThat(PRODUCTION.that(resideInAPackage(ROOT + "." + module + "..")))
                        .as(module)
                        .isNotEmpty());
    }

    @Test
    void the_rules_see_every_kind_of_package_they_ask_for() {
        assertThat(Stream.of("domain", "domain..port", "web", "ui..", "postgres.embedded", "application.cli"))
                .allSatisfy(pattern -> assertThat(PRODUCTION.that(resideInAPackage(ROOT + "." + pattern)))
                        .as(pattern)
                        .isNotEmpty());
    }

    @Test
    void what_is_shipped_holds_no_test() {
        assertThat(PRODUCTION)
                .extracting(JavaClass::getName)
                .noneMatch(
                        name -> name.startsWith("adsconnect.testkit.") || name.startsWith("adsconnect.architecture."))
                .noneMatch(name -> name.endsWith("Test") || name.endsWith("Contract"));
    }

    @Test
    void the_tests_of_every_module_are_seen_and_the_bad_examples_are_not() {
        assertThat(TESTS)
                .extracting(JavaClass::getName)
                .contains(MovableClock.class.getName(), CodeTest.class.getName())
                // a neighbour that has no test-jar
                .anyMatch(name -> name.startsWith("adsconnect.vault."))
                .noneMatch(name -> name.startsWith(BAD + "."))
                .doesNotContainAnyElementsOf(
                        PRODUCTION.stream().map(JavaClass::getName).toList());
    }
}
