package adsconnect.architecture.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.io.Serializable;

/** Section 4, what the domain asks for and keeps. */
final class DomainRules {

    private DomainRules() {}

    static ArchRule timeAndChanceComeIn(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".domain..")
                .should()
                .accessTargetWhere(OutsideWorld.TIME_OR_CHANCE)
                .because("decision 0002: with a clock inside, the sixtieth minute cannot be tested");
    }

    static ArchRule fieldsAreFinal(String root) {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + ".domain..")
                .should()
                .beFinal()
                .because("decision 0002: the domain keeps no state; stores do");
    }

    /** Exceptions and enums are by nature. */
    static ArchRule nothingIsSerializable(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".domain..")
                .and()
                .areNotAssignableTo(Throwable.class)
                .and()
                .areNotEnums()
                .should()
                .beAssignableTo(Serializable.class)
                .because(
                        "decision 0002: how a value is stored is the business of stores, and a secret is not stored so");
    }
}
