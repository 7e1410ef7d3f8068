package adsconnect.architecture.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Section 3, what implementations of ports are called. */
final class AdapterNameRules {

    private AdapterNameRules() {}

    static ArchRule postgresStoresAreNamedForTheirPort(String root) {
        return named(root, "postgres", "Postgres");
    }

    static ArchRule amazonAdaptersAreNamedForTheirPort(String root) {
        return named(root, "amazonads", "Amazon");
    }

    private static ArchRule named(String root, String module, String technology) {
        return classes()
                .that()
                .resideInAPackage(root + "." + module + "..")
                .and(implementAPort(root))
                .should(beCalledForAPort(root, technology))
                .because("decision 0008: technology and port, so that each is found from the other");
    }

    private static DescribedPredicate<JavaClass> implementAPort(String root) {
        return DescribedPredicate.describe(
                "implement a port", type -> !ports(root, type).isEmpty());
    }

    /** Types nested in a port are parts of it and may be called as their implementation likes. */
    private static List<String> ports(String root, JavaClass type) {
        return type.getAllRawInterfaces().stream()
                .filter(PortRules.inAPortPackage(root))
                .filter(JavaClass::isTopLevelClass)
                .map(JavaClass::getSimpleName)
                .toList();
    }

    private static ArchCondition<JavaClass> beCalledForAPort(String root, String technology) {
        return new ArchCondition<>("be called " + technology + " and the name of a port they implement") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                List<String> ports = ports(root, type);
                boolean satisfied =
                        ports.stream().anyMatch(port -> type.getSimpleName().equals(technology + port));
                events.add(new SimpleConditionEvent(
                        type,
                        satisfied,
                        type.getName() + " implements " + ports + " in " + type.getSourceCodeLocation()));
            }
        };
    }
}
