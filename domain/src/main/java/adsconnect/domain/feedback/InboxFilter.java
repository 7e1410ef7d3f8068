package adsconnect.domain.feedback;

import java.util.Objects;
import java.util.Optional;

/**
 * Which messages somebody wants to see.
 *
 * @param sentiment of programs' feedback; what people write has none
 * @param category as well
 */
public record InboxFilter(State state, Optional<Feedback.Sentiment> sentiment, Optional<Feedback.Category> category) {

    public static final InboxFilter ALL = new InboxFilter(State.ALL, Optional.empty(), Optional.empty());

    /** What is still to be seen to. */
    public static final InboxFilter OPEN = new InboxFilter(State.OPEN, Optional.empty(), Optional.empty());

    /** Whether somebody has seen to it. */
    public enum State {
        OPEN,
        SETTLED,
        ALL
    }

    public InboxFilter {
        Objects.requireNonNull(state);
        Objects.requireNonNull(sentiment);
        Objects.requireNonNull(category);
    }
}
