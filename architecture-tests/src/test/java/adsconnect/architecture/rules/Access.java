package adsconnect.architecture.rules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Ways to say what a class calls, refers to by {@code ::}, or reads. */
final class Access {

    /** What ArchUnit calls a constructor. */
    static final String NEW = "<init>";

    private Access() {}

    /** Members of that name of the class or of one below it, whatever their parameters are. */
    static DescribedPredicate<JavaAccess<?>> to(Class<?> owner, String... names) {
        List<String> wanted = Arrays.asList(names);
        return where(
                owner.getSimpleName() + "." + String.join("|", names),
                access -> ownedBy(owner, access) && wanted.contains(access.getName()));
    }

    /** Any member of the class but these. */
    static DescribedPredicate<JavaAccess<?>> toAllBut(Class<?> owner, String... names) {
        Set<String> allowed = Set.of(names);
        return where(
                owner.getSimpleName() + " beyond " + allowed,
                access -> ownedBy(owner, access) && !allowed.contains(access.getName()));
    }

    static DescribedPredicate<JavaAccess<?>> where(String description, Predicate<JavaAccess<?>> test) {
        return DescribedPredicate.describe(description, test);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    static DescribedPredicate<JavaAccess<?>> any(DescribedPredicate<JavaAccess<?>>... accesses) {
        return DescribedPredicate.or(List.of(accesses));
    }

    /** The class, and what is nested in it. */
    static DescribedPredicate<JavaClass> insideOf(Set<String> names) {
        return DescribedPredicate.describe(
                "are one of " + names, type -> names.contains(type.getName().split("\\$", 2)[0]));
    }

    private static boolean ownedBy(Class<?> owner, JavaAccess<?> access) {
        return access.getTargetOwner().isAssignableTo(owner);
    }
}
