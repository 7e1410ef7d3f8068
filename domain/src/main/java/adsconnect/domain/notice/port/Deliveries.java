package adsconnect.domain.notice.port;

import adsconnect.domain.LeaseLost;
import adsconnect.domain.notice.Answer;
import adsconnect.domain.notice.Delivery;
import adsconnect.domain.notice.DeliveryNumber;
import adsconnect.domain.notice.News;
import adsconnect.domain.notice.WebhookId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is on its way to webhooks. To one webhook, what is in the same {@link News#lane()} goes strictly one after the other,
 * in the order it was queued in; what is replayed stands where it stood. Changes join the unit of work they happen in.
 */
public interface Deliveries {

    /** A delivery that a node makes alone, for as long as its lease lasts. */
    record Claimed(Delivery delivery, long fence) {}

    /** Queues news for a webhook; nothing happens if it has them already. */
    void queue(WebhookId webhook, News news, Instant now);

    /**
     * Takes one that is due, of a webhook that is on and to which not so many are being made already, and whose lane has none
     * before it. Webhooks with the fewest at once come first. What its former holder does then is refused.
     */
    Optional<Claimed> claim(Instant now, Instant until, int atOnce);

    /**
     * It arrived.
     *
     * @throws LeaseLost if another took it meanwhile, or its webhook is no more
     */
    void delivered(Claimed claimed, Instant now, Answer answer);

    /**
     * It did not arrive, and is tried again, as is all that waits behind it, not before that time.
     *
     * @throws LeaseLost as above
     */
    void putOff(Claimed claimed, Instant now, Answer answer, Instant dueAt);

    /**
     * It did not arrive, and is not tried again by itself.
     *
     * @throws LeaseLost as above
     */
    void givenUp(Claimed claimed, Instant now, Answer answer);

    /** All that waits for that webhook is due now, as if it had just been queued. */
    void hurry(WebhookId webhook, Instant now);

    /** One that is over, or waits for another attempt, is to be made again. False if there is none of that number there. */
    boolean replay(WebhookId webhook, DeliveryNumber number, Instant now);

    /** The same for all that were given up of news since then; how many. */
    int replayGivenUp(WebhookId webhook, Instant since, Instant now);

    /** The newest of a webhook's before that number. */
    List<Delivery> list(WebhookId webhook, long before, int atMost);

    /** The same of those in one state. */
    List<Delivery> list(WebhookId webhook, Delivery.State state, long before, int atMost);

    /** How many wait or were given up for that webhook. */
    Counts count(WebhookId webhook);

    record Counts(long waiting, long givenUp) {}

    /** Forgets those that have been over since before then, or wait since then for a webhook that is not on; how many. */
    int forget(Instant before, int atMost);
}
