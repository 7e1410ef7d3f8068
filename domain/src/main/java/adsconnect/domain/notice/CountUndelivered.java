package adsconnect.domain.notice;

import adsconnect.domain.access.Purview;
import adsconnect.domain.notice.port.LetterQueue;
import adsconnect.domain.notice.port.Outbox;
import adsconnect.domain.notice.port.Webhooks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Counts what has not arrived for so long that somebody should look: webhooks that fail or are paused, and letters. */
public final class CountUndelivered {

    private static final Duration LONG = Duration.ofHours(1);

    /** A receiver that is started anew takes less. */
    private static final Duration RESTART = Duration.ofMinutes(5);

    private static final int MOST = 500;

    private final Webhooks webhooks;
    private final LetterQueue letters;
    private final Outbox outbox;
    private final Clock clock;

    public CountUndelivered(Webhooks webhooks, LetterQueue letters, Outbox outbox, Clock clock) {
        this.webhooks = webhooks;
        this.letters = letters;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Where nothing arrives, as far as somebody with that purview may see. */
    public List<Webhook> webhooks(Purview purview) {
        Instant before = clock.instant().minus(RESTART);
        return webhooks.list(purview, MOST).stream()
                .filter(webhook -> switch (webhook.state()) {
                    case ON ->
                        webhook.failingSince()
                                .filter(since -> since.isBefore(before))
                                .isPresent();
                    case PAUSED, GONE -> true;
                    case OFF -> false;
                })
                .toList();
    }

    /** Whom letters that were given up lately were for. */
    public List<String> lettersTo(int atMost) {
        return letters.latestGivenUp(atMost).stream()
                .map(over -> over.letter().to().value())
                .toList();
    }

    /** Events that nobody is told of. */
    public long events() {
        return outbox.stuck(clock.instant().minus(LONG));
    }

    /** Of the installation. */
    public long letters() {
        LetterQueue.Counts counts = letters.count();
        boolean stuck = counts.oldest()
                .filter(since -> since.isBefore(clock.instant().minus(LONG)))
                .isPresent();
        return counts.givenUp() + (stuck ? counts.waiting() : 0);
    }
}
