package adsconnect.architecture.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.TOP_LEVEL_CLASSES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** Sections 3 and 4, ports: where they live and what they speak. */
final class PortRules {

    /** Ports that every package may need, and that therefore stand in the root package. */
    private static final Set<String> FOR_ALL = Set.of("UnitOfWork", "Heartbeat");

    private PortRules() {}

    static ArchRule portPackagesHoldPorts(String root) {
        return classes()
                .that(inAPortPackage(root))
                .and(TOP_LEVEL_CLASSES)
                .should()
                .beInterfaces()
                .orShould()
                .beAssignableTo(RuntimeException.class)
                .because("decision 0002: port/ is what a package needs from outside, and how that may fail");
    }

    static ArchRule portsLiveInPortPackages(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".domain..")
                .and(INTERFACES)
                .and(DescribedPredicate.not(port(root)))
                .and()
                // an interface to the compiler
                .doNotHaveSimpleName("package-info")
                .should(beSealed())
                .because("decision 0002: an interface that others implement is a port; all others are closed");
    }

    static ArchRule portsSpeakDomain(String root) {
        DescribedPredicate<JavaClass> speech = resideInAnyPackage(
                        root + ".domain..", "java.lang", "java.math", "java.time", "java.util", "java.util.function")
                .or(belongToAnyOf(URI.class));
        return methods()
                .that()
                .areDeclaredInClassesThat(port(root))
                .should(takeAndReturnOnly(speech))
                .because("decision 0002: no futures, no streams, no rows: a fake of a port is plain code");
    }

    static ArchRule portsTakeNoOptional(String root) {
        return noMethods()
                .that()
                .areDeclaredInClassesThat(port(root))
                .should()
                .haveRawParameterTypes(DescribedPredicate.describe(
                        "with an Optional among them",
                        types -> types.stream()
                                .anyMatch(belongToAnyOf(
                                        Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class))))
                .because("decision 0002: two ways to ask are two methods");
    }

    /** Where a port waits, being interrupted is the one thing the caller must decide about; section 5. */
    static ArchRule portsDeclareNoCheckedException(String root) {
        return methods()
                .that()
                .areDeclaredInClassesThat(port(root))
                .should(declareOnlyInterruption())
                .because("decision 0002: a failure of the world is an unchecked exception declared beside the port");
    }

    static DescribedPredicate<JavaClass> inAPortPackage(String root) {
        return resideInAPackage(root + ".domain..port..");
    }

    private static DescribedPredicate<JavaClass> port(String root) {
        DescribedPredicate<JavaClass> forAll = DescribedPredicate.describe(
                "one of " + FOR_ALL,
                type -> type.getPackageName().equals(root + ".domain") && FOR_ALL.contains(type.getSimpleName()));
        return INTERFACES.and(inAPortPackage(root).or(forAll)).as("are ports");
    }

    private static ArchCondition<JavaClass> beSealed() {
        return new ArchCondition<>("be sealed") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        type, type.reflect().isSealed(), type.getName() + " in " + type.getSourceCodeLocation()));
            }
        };
    }

    private static ArchCondition<JavaMethod> takeAndReturnOnly(DescribedPredicate<JavaClass> allowed) {
        return new ArchCondition<>("take and return only classes that " + allowed.getDescription()) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream<JavaType> types =
                        Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream());
                types.flatMap(type -> type.getAllInvolvedRawTypes().stream())
                        .map(JavaClass::getBaseComponentType)
                        .filter(type -> !type.isPrimitive())
                        .filter(DescribedPredicate.not(allowed))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getDescription() + " speaks of " + type.getName())));
            }
        };
    }

    private static ArchCondition<JavaMethod> declareOnlyInterruption() {
        return new ArchCondition<>("declare no checked exception but InterruptedException") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getExceptionTypes().stream()
                        .filter(type -> !type.isAssignableTo(RuntimeException.class))
                        .filter(type -> !type.isEquivalentTo(InterruptedException.class))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getDescription() + " declares " + type.getName())));
            }
        };
    }
}
