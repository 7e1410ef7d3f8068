package adsconnect.domain.notice;

import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A program's ear: an address to which events are sent (RECO-5). It hears of what its owner has the console over.
 *
 * @param number by which people speak of it
 * @param formerUntil how long the secret before the current one signs too
 * @param succeededAt when anything last arrived
 * @param failingSince when the first of all failures since then was
 */
public record Webhook(
        WebhookId id,
        int number,
        UserId owner,
        WebhookAddress address,
        Set<Topic> topics,
        State state,
        Instant madeAt,
        Optional<Instant> formerUntil,
        Optional<Instant> succeededAt,
        Optional<Instant> failingSince) {

    /** Whether events are sent to it. */
    public enum State {
        ON,
        /** Somebody switched it off. */
        OFF,
        /** It failed all along for as long as is retried. */
        PAUSED,
        /** Its receiver answered that it is gone (410). */
        GONE
    }

    /** Over whose things a webhook of that owner's hears at this moment; empty if it hears nothing. */
    static Optional<Purview> reach(User owner) {
        return owner.disabled() ? Optional.empty() : Purview.of(owner);
    }

    public Webhook {
        Objects.requireNonNull(id);
        Objects.requireNonNull(owner);
        Objects.requireNonNull(address);
        Objects.requireNonNull(state);
        Objects.requireNonNull(madeAt);
        Objects.requireNonNull(formerUntil);
        Objects.requireNonNull(succeededAt);
        Objects.requireNonNull(failingSince);
        if (topics.isEmpty() || !Topic.announced().containsAll(topics)) {
            throw new IllegalArgumentException("A webhook hears of at least one kind of event");
        }
        topics = Collections.unmodifiableSet(EnumSet.copyOf(topics));
    }

    public WebhookAim aim() {
        return new WebhookAim(address, topics);
    }
}
