package adsconnect.domain.audit.port;

import adsconnect.domain.audit.Event;
import java.util.List;

/** The outbox: what others are to be told, kept until they are. */
public interface Events {

    /**
     * Puts an event into the outbox. Joins the open unit of work and must be called inside the one that makes the change:
     * should that be undone, nobody hears of it.
     *
     * @throws IllegalStateException outside of a unit of work
     */
    void announce(Event event);

    /** The first so many that are not delivered yet, the oldest first. */
    List<Event> undelivered(int atMost);
}
