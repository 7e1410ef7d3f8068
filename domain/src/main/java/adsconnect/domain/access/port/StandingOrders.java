package adsconnect.domain.access.port;

import adsconnect.domain.access.Actor;
import adsconnect.domain.access.User;

/**
 * What goes on for a user without them: links that others may follow, loading. Every call joins the open unit of work, which
 * has locked and changed the user.
 */
public interface StandingOrders {

    /** Ends the user's links, and lets all that is loaded for them rest. */
    void stop(Actor by, User user);

    /** What rests goes on. Links that ended stay ended. */
    void resume(User user);
}
