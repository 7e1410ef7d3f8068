package adsconnect.domain.notice;

import adsconnect.domain.EachOnItsOwn;
import adsconnect.domain.notice.port.Deliveries;
import adsconnect.domain.notice.port.LetterQueue;
import adsconnect.domain.notice.port.Notices;
import adsconnect.domain.notice.port.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntSupplier;

/** Forgets what was told long ago. */
public final class TidyNews {

    static final Duration KEPT = Duration.ofDays(60);

    private static final int AT_ONCE = 1_000;

    private final Outbox outbox;
    private final Deliveries deliveries;
    private final Notices notices;
    private final LetterQueue letters;
    private final Clock clock;

    public TidyNews(Outbox outbox, Deliveries deliveries, Notices notices, LetterQueue letters, Clock clock) {
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.notices = notices;
        this.letters = letters;
        this.clock = clock;
    }

    public void tidy() {
        Instant before = clock.instant().minus(KEPT);
        EachOnItsOwn.run(List.of(
                () -> all(() -> deliveries.forget(before, AT_ONCE)),
                () -> all(() -> outbox.forget(before, AT_ONCE)),
                () -> all(() -> notices.forget(before, AT_ONCE)),
                () -> all(() -> letters.forget(before, AT_ONCE))));
    }

    private static void all(IntSupplier some) {
        while (some.getAsInt() == AT_ONCE) {
            // There may be more.
        }
    }
}
