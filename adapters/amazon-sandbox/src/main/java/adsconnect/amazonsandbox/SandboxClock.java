package adsconnect.amazonsandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The local Amazon's own time: the given clock, moved by an offset that the control API sets. */
final class SandboxClock {
    private final Clock base;
    private Duration offset = Duration.ZERO;

    SandboxClock(Clock base) {
        this.base = base;
    }

    Instant now() {
        return base.instant().plus(offset);
    }

    LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(now(), zone);
    }

    Duration offset() {
        return offset;
    }

    void moveBy(Duration newOffset) {
        offset = newOffset;
    }

    void moveTo(Instant instant) {
        offset = Duration.between(base.instant(), instant);
    }
}
