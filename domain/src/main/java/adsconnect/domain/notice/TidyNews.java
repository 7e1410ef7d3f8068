package adsconnect.domain.notice;

import adsconnect.domain.notice.port.Deliveries;
import adsconnect.domain.notice.port.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Forgets what was told long ago. */
public final class TidyNews {

    static final Duration KEPT = Duration.ofDays(60);

    private static final int AT_ONCE = 1_000;

    private final Outbox outbox;
    private final Deliveries deliveries;
    private final Clock clock;

    public TidyNews(Outbox outbox, Deliveries deliveries, Clock clock) {
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    public void tidy() {
        Instant before = clock.instant().minus(KEPT);
        while (deliveries.forget(before, AT_ONCE) == AT_ONCE) {
            // There may be more.
        }
        while (outbox.forget(before, AT_ONCE) == AT_ONCE) {
            // There may be more.
        }
    }
}
