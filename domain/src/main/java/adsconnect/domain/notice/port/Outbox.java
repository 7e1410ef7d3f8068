package adsconnect.domain.notice.port;

import adsconnect.domain.audit.EventId;
import adsconnect.domain.notice.News;
import java.time.Instant;
import java.util.List;

/** The events that were announced, for whoever spreads them. */
public interface Outbox {

    /**
     * The first so many that are not spread yet, in the order they were announced in, with the names that what they are about
     * has now. Locks the outbox until the unit of work ends, in which this must be called: of several who take, each waits for
     * the one before.
     */
    List<News> take(int atMost);

    /** It is spread, and is not taken again. */
    void spread(EventId event, Instant now);

    /** Forgets those that were spread before then; how many. */
    int forget(Instant before, int atMost);
}
