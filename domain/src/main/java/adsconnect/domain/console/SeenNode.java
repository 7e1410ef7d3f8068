package adsconnect.domain.console;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** A node, and when it said last that it is there. */
public record SeenNode(Node node, Instant seenAt) {

    /** Several times as long as it takes to say so again. */
    static final Duration SILENT_AFTER = Duration.ofSeconds(30);

    public SeenNode {
        Objects.requireNonNull(node);
        Objects.requireNonNull(seenAt);
    }

    /** Whether it may be gone without a word. */
    public boolean silent(Instant now) {
        return seenAt.isBefore(now.minus(SILENT_AFTER));
    }
}
