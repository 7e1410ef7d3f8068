package adsconnect.architecture.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Section 3, what things are called. */
final class NameRules {

    private static final String WORDS_THAT_SAY_NOTHING = ".*(Service|Impl|DTO|Dto|Entity|Manager|Repository|Controller"
            + "|Helpers?|Utils?|Utilities|UseCase|Adapter|Port)";

    private static final String ACTION = "Action";

    private NameRules() {}

    static ArchRule namesSaySomething() {
        return noClasses()
                .should()
                .haveNameMatching(".*[.$]" + WORDS_THAT_SAY_NOTHING)
                .because("decision 0008: a name says what the thing is in the business, not which pattern it follows");
    }

    static ArchRule interfacesHaveNoPrefix() {
        return noClasses()
                .that()
                .areInterfaces()
                .should()
                .haveNameMatching(".*[.$]I[A-Z][a-z].*")
                .because("decision 0008: a port is named for its role; that it is an interface shows anyway");
    }

    /** Records and enums are final by nature; what is left are use cases and a few values. */
    static ArchRule domainClassesAreFinal(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".domain..")
                .and()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .because(
                        "decision 0008: a use case is a concrete, final class; only ports have several implementations");
    }

    static ArchRule outcomesAreSealed(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".domain..")
                .and()
                .haveSimpleName("Outcome")
                .should(beANestedSealedInterfaceOfRecords())
                .because(
                        "decision 0008: a use case ends in one of a few named facts, and every screen answers them all");
    }

    static ArchRule domainGetsAndSetsNothing(String root) {
        return noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + ".domain..")
                .should()
                .haveNameMatching("(get|set)[A-Z].*")
                .because("decision 0008: a value is called what it is, a change is called what happens");
    }

    static ArchRule webActionsSayIt() {
        return classes()
                .that(actInTheWeb())
                .should()
                .haveSimpleNameEndingWith(ACTION)
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .because("decision 0008: one class per screen action, called use case and Action");
    }

    static ArchRule actionsLiveInWeb(String root) {
        return classes()
                .that()
                .haveSimpleNameEndingWith(ACTION)
                .should()
                // http-kit has the interface that they implement
                .resideInAnyPackage(root + ".web", root + ".httpkit")
                .because("decision 0008: whoever looks for a screen action looks in one place");
    }

    private static DescribedPredicate<JavaClass> actInTheWeb() {
        return DescribedPredicate.describe(
                "answer a visit",
                type -> !type.isInterface()
                        && (type.isAssignableTo("adsconnect.httpkit.Action")
                                || type.isAssignableTo("adsconnect.web.SignedIn$UserAction")));
    }

    private static ArchCondition<JavaClass> beANestedSealedInterfaceOfRecords() {
        return new ArchCondition<>("be a nested sealed interface of records") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean satisfied = type.isNestedClass()
                        && type.isInterface()
                        && type.reflect().isSealed()
                        && List.of(type.reflect().getPermittedSubclasses()).stream()
                                .allMatch(Class::isRecord);
                events.add(new SimpleConditionEvent(
                        type, satisfied, type.getName() + " in " + type.getSourceCodeLocation()));
            }
        };
    }
}
