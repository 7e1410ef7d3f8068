package adsconnect.domain.notice.port;

import adsconnect.domain.LeaseLost;
import adsconnect.domain.access.Purview;
import adsconnect.domain.notice.Answer;
import adsconnect.domain.notice.Delivery;
import adsconnect.domain.notice.DeliveryNumber;
import adsconnect.domain.notice.News;
import adsconnect.domain.notice.WebhookId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
     * Takes the first of a lane that is due and in which none is being made, of a webhook that is on, whose owner is not disabled
     * and has the console, and to which not so many are being made already. Webhooks with the fewest at once come first. What
     * its former holder does then is refused. What it costs does not depend on how many wait.
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

    /** All that waits for that webhook is due now, as if it had just been queued and never tried. */
    void hurry(WebhookId webhook, Instant now);

    /**
     * One that is over, or waits for another attempt, is to be made again. False if there is none of that number there, or it is
     * about somebody over whose things the webhook's owner does not have the console at this moment.
     */
    boolean replay(WebhookId webhook, DeliveryNumber number, Instant now);

    /** The same for all that were given up of news since then; how many. */
    int replayGivenUp(WebhookId webhook, Instant since, Instant now);

    /** The newest of a webhook's before that number, as far as they are about what is in that purview. */
    List<Delivery> list(Purview purview, WebhookId webhook, long before, int atMost);

    /** The same of those in one state. */
    List<Delivery> list(Purview purview, WebhookId webhook, Delivery.State state, long before, int atMost);

    /** How many of each one's wait or were given up, as far as they are about what is in that purview. */
    Map<WebhookId, Counts> counts(Purview purview, List<WebhookId> webhooks);

    /** The same of one. */
    default Counts count(Purview purview, WebhookId webhook) {
        return counts(purview, List.of(webhook)).get(webhook);
    }

    record Counts(long waiting, long givenUp) {}

    /**
     * Forgets those that have been over since before then, or wait since then for a webhook to which nothing is sent; how many.
     */
    int forget(Instant before, int atMost);
}
