package adsconnect.architecture.journeys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The time of day, for which a test need not wait: it goes on by itself, and may be put forward. Shared between threads. */
final class PassingClock extends Clock {

    private final AtomicReference<Duration> ahead;
    private final AtomicReference<Instant> stopped;
    private final ZoneId zone;

    PassingClock() {
        this(new AtomicReference<>(Duration.ZERO), new AtomicReference<>(), ZoneOffset.UTC);
    }

    private PassingClock(AtomicReference<Duration> ahead, AtomicReference<Instant> stopped, ZoneId zone) {
        this.ahead = ahead;
        this.stopped = stopped;
        this.zone = zone;
    }

    void putForward(Duration duration) {
        ahead.updateAndGet(duration::plus);
    }

    /** From now on it is that time, until it is put forward or set again. */
    void stopAt(Instant moment) {
        stopped.set(moment);
    }

    /** It goes on from where it was stopped. */
    void goOn() {
        Instant stood = stopped.getAndSet(null);
        ahead.set(Duration.between(Instant.now(), stood));
    }

    @Override
    public Instant instant() {
        Instant stands = stopped.get();
        return stands == null ? Instant.now().plus(ahead.get()) : stands;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new PassingClock(ahead, stopped, other);
    }
}
