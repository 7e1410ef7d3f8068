package adsconnect.domain.notice.port;

import adsconnect.domain.audit.EventId;
import adsconnect.domain.notice.News;
import adsconnect.domain.notice.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The events that were announced, for whoever spreads them. */
public interface Outbox {

    /**
     * The first so many that are not spread yet and are known here, in the order they were announced in, with the names that
     * what they are about has now: what only a newer node knows is left to that. Locks the outbox until the unit of work ends, in which this must be called: of several who take, each waits for
     * the one before.
     */
    List<News> take(int atMost);

    /** Which the first so many are, for whoever could not take them all together. */
    List<EventId> waiting(int atMost);

    /** That one as if it were the first, under the same lock; empty if it does not wait. */
    Optional<News> take(EventId event);

    /** It can't be spread, and the rest goes on without it. */
    void putAside(EventId event, Instant now, String trouble);

    /** An event that was set aside: what happened, when, since when it is there, and why. Empty if it is not known here what it is. */
    record SetAside(EventId id, Optional<Topic> topic, Instant happenedAt, Instant since, String trouble) {}

    /** The latest that were set aside. */
    List<SetAside> aside(int atMost);

    /** How many were set aside, or have waited since before then. */
    long stuck(Instant before);

    /** All that was set aside waits again, where it stood; how many. */
    int replay(Instant now);

    /** It is spread, and is not taken again. */
    void spread(EventId event, Instant now);

    /** Forgets those that were spread or set aside before then; how many. */
    int forget(Instant before, int atMost);
}
