package adsconnect.architecture.rules.bad.domain.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

public final class AsksForTimeOrChance {

    record Now() {
        Instant at() {
            return Instant.now();
        }
    }

    record NowByReference() {
        Supplier<Instant> at() {
            return Instant::now;
        }
    }

    record NowInALambda() {
        Supplier<Instant> at() {
            return () -> Instant.now();
        }
    }

    record Today() {
        LocalDate day() {
            return LocalDate.now(ZoneOffset.UTC);
        }
    }

    record Millis() {
        long at() {
            return System.currentTimeMillis();
        }
    }

    record SystemClock() {
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    record TickingClock() {
        Clock clock() {
            return Clock.tickSeconds(ZoneOffset.UTC);
        }
    }

    record SystemSource() {
        InstantSource source() {
            return InstantSource.system();
        }
    }

    record ADate() {
        Date date() {
            return new Date();
        }
    }

    record Zone() {
        ZoneId zone() {
            return ZoneId.systemDefault();
        }
    }

    record Id() {
        UUID id() {
            return UUID.randomUUID();
        }
    }

    record ARandom() {
        int number() {
            return new Random(1).nextInt();
        }
    }

    record Secure() {
        int number() {
            return new SecureRandom().nextInt();
        }
    }

    record OfTheThread() {
        int number() {
            return ThreadLocalRandom.current().nextInt();
        }
    }

    record Generator() {
        int number() {
            return RandomGenerator.getDefault().nextInt();
        }
    }

    record Dice() {
        double number() {
            return Math.random();
        }
    }

    record Environment() {
        String home() {
            return System.getenv("HOME");
        }
    }
}
