package adsconnect.architecture.rules;

import static adsconnect.architecture.rules.Access.NEW;
import static adsconnect.architecture.rules.Access.any;
import static adsconnect.architecture.rules.Access.to;
import static adsconnect.architecture.rules.Access.toAllBut;
import static adsconnect.architecture.rules.Access.where;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** The doors of the JDK through which the time, chance and the machine come in unasked. */
final class OutsideWorld {

    /** {@code LocalDate.now(clock)} is fine: the clock came in. */
    private static final DescribedPredicate<JavaAccess<?>> NOW = where(
            "now()",
            access -> access.getTargetOwner().getPackageName().startsWith("java.time")
                    && access.getName().equals("now")
                    && !takesAClock(access));

    private static final DescribedPredicate<JavaAccess<?>> SYSTEM_CLOCK = where(
            "a clock of the system",
            access -> access.getTargetOwner().isAssignableTo(InstantSource.class)
                    && (access.getName().startsWith("system")
                            || access.getName().matches("tick(Millis|Seconds|Minutes)")));

    /** Waiting is measured by {@code nanoTime}, which is no time of day. */
    private static final DescribedPredicate<JavaAccess<?>> SYSTEM = toAllBut(System.class, "nanoTime", "arraycopy");

    private static final DescribedPredicate<JavaAccess<?>> CHANCE = any(
            to(UUID.class, "randomUUID"),
            to(Math.class, "random"),
            to(StrictMath.class, "random"),
            to(Collections.class, "shuffle"),
            to(RandomGenerator.class, NEW, "of", "getDefault"),
            to(RandomGeneratorFactory.class, "of", "getDefault", "all"),
            to(SecureRandom.class, "getInstance", "getInstanceStrong"),
            to(ThreadLocalRandom.class, "current"));

    /** All of it. */
    static final DescribedPredicate<JavaAccess<?>> TIME_OR_CHANCE = any(
                    NOW,
                    SYSTEM_CLOCK,
                    SYSTEM,
                    CHANCE,
                    to(Date.class, NEW),
                    to(Calendar.class, NEW, "getInstance"),
                    to(ZoneId.class, "systemDefault"),
                    to(Clock.class, NEW),
                    to(TimeZone.class, "getDefault"),
                    to(Locale.class, "getDefault"))
            .as("time, chance and the machine");

    private OutsideWorld() {}

    private static boolean takesAClock(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget method
                && method.getRawParameterTypes().stream().anyMatch(OutsideWorld::isAClock);
    }

    private static boolean isAClock(JavaClass type) {
        return type.isEquivalentTo(Clock.class);
    }
}
