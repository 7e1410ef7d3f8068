package adsconnect.domain.notice;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** Where a webhook leads, and what it hears of: what people choose of it. */
public record WebhookAim(WebhookAddress address, Set<Topic> topics) {

    public WebhookAim {
        Objects.requireNonNull(address);
        if (topics.isEmpty() || !Topic.announced().containsAll(topics)) {
            throw new IllegalArgumentException("A webhook hears of at least one kind of event");
        }
        topics = Collections.unmodifiableSet(EnumSet.copyOf(topics));
    }
}
