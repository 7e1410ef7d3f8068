package adsconnect.domain.notice.port;

import adsconnect.domain.access.Purview;
import adsconnect.domain.access.UserId;
import adsconnect.domain.notice.Topic;
import adsconnect.domain.notice.Webhook;
import adsconnect.domain.notice.WebhookAddress;
import adsconnect.domain.notice.WebhookAim;
import adsconnect.domain.notice.WebhookId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All webhooks. Changes join the unit of work they happen in. */
public interface Webhooks {

    /** Adds one that is on, under the next number, which is returned. Empty, and nothing added, if that id is taken. */
    Optional<Integer> add(WebhookId id, UserId owner, WebhookAddress address, Set<Topic> topics, Instant now);

    /** The one of that id, if whoever has that purview may see it. */
    Optional<Webhook> find(Purview purview, WebhookId id);

    /** The same, locked until the unit of work ends. */
    Optional<Webhook> lock(Purview purview, WebhookId id);

    /** All that whoever has that purview may see, the newest first. */
    List<Webhook> list(Purview purview, int atMost);

    /** How many somebody has. */
    int count(UserId owner);

    /**
     * Those that are to hear of such news about something of that user's: they are on or paused, and their owner is not
     * disabled and has the console over that user's things at this moment.
     */
    List<WebhookId> hearing(Topic topic, UserId about);

    /** Sets it to that state; switched on, it counts as not having failed yet. False if it was in that state, or is not there. */
    boolean change(WebhookId id, Webhook.State state);

    /** Points it there. With another address it counts as not having failed yet. */
    void aim(WebhookId id, WebhookAim aim);

    /** From now on there are two secrets, the former one until then. */
    void rolled(WebhookId id, Instant formerUntil);

    /** Something arrived there. */
    void succeeded(WebhookId id, Instant now);

    /** Something did not arrive there. */
    void failed(WebhookId id, Instant now);

    /** Removes it with all its deliveries. False if it is not there. */
    boolean remove(WebhookId id);
}
