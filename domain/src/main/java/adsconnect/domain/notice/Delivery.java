package adsconnect.domain.notice;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One piece of news on its way to one webhook.
 *
 * @param since when it was queued, or last asked for again
 * @param dueAt when to try, at first or again; empty once it is over
 * @param attempts how often it was tried since then
 * @param firstTriedAt when the first of these attempts ended: it is retried for some days from then on, however long it had to
 *     wait for what goes before it
 */
public record Delivery(
        DeliveryNumber number,
        WebhookId webhook,
        News news,
        State state,
        Instant since,
        Optional<Instant> dueAt,
        int attempts,
        Optional<Instant> firstTriedAt,
        Optional<Attempt> last) {

    /** What has become of it. */
    public enum State {
        WAITING,
        DELIVERED,
        /** It was tried for as long as anything is. */
        GIVEN_UP
    }

    /** The last time it was tried. */
    public record Attempt(Instant at, Answer answer) {

        public Attempt {
            Objects.requireNonNull(at);
            Objects.requireNonNull(answer);
        }
    }

    public Delivery {
        Objects.requireNonNull(number);
        Objects.requireNonNull(webhook);
        Objects.requireNonNull(news);
        Objects.requireNonNull(since);
        Objects.requireNonNull(firstTriedAt);
        Objects.requireNonNull(last);
        if (dueAt.isPresent() != (state == State.WAITING)) {
            throw new IllegalArgumentException("What waits, and only that, is due at some time");
        }
    }
}
