package adsconnect.architecture.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Section 1 and 2, the packages of the domain: each may use those above it. */
final class DomainOrderRules {

    private static final List<String> TOP_DOWN = List.of(
            "marketplace",
            "access",
            "audit",
            "account",
            "token",
            "proxy",
            "authorization",
            "connection",
            "sync",
            "metrics",
            "resolve",
            "notice",
            "feedback",
            "console");

    /** The root package, which everybody may use. */
    private static final int ABOVE_ALL = -1;

    private DomainOrderRules() {}

    static ArchRule everyPackageHasItsPlace(String root) {
        String[] places =
                TOP_DOWN.stream().map(place -> root + ".domain." + place + "..").toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(root + ".domain..")
                .and()
                .resideOutsideOfPackage(root + ".domain")
                .should()
                .resideInAnyPackage(places)
                .because("decision 0002: where a package stands decides what it may use");
    }

    static ArchRule onlyTheOnesAbove(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".domain..")
                .should(useNothingBelow(root + ".domain"))
                .because("decision 0002: what is needed from below is declared as a port");
    }

    private static ArchCondition<JavaClass> useNothingBelow(String domain) {
        return new ArchCondition<>("only use packages of the domain that stand above " + TOP_DOWN) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                int own = place(domain, type);
                type.getDirectDependenciesFromSelf().stream()
                        .filter(use -> inside(domain, use.getTargetClass()))
                        .filter(use -> place(domain, use.getTargetClass()) > own)
                        .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
            }
        };
    }

    private static boolean inside(String domain, JavaClass type) {
        return (type.getPackageName() + ".").startsWith(domain + ".");
    }

    private static int place(String domain, JavaClass type) {
        if (type.getPackageName().equals(domain)) {
            return ABOVE_ALL;
        }
        String below = type.getPackageName().substring(domain.length() + 1);
        return TOP_DOWN.indexOf(below.split("\\.", 2)[0]);
    }
}
