package adsconnect.domain.sync.port;

import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.Connection;
import java.time.Instant;
import java.util.List;

/**
 * When each connection is due for its daily run. One has a time from the end of its first run on. What was put off because the
 * plan had lapsed or the consent had ended is due as soon as that is over.
 */
public interface SyncSchedule {

    /** A connection whose time has come, or lies where none can be. */
    record Due(Connection connection, Instant at) {}

    /**
     * So many connections, the longest due first: those that are due now, and those whose time is later than {@code tooFar}.
     * What it costs follows what is due, not what is there.
     */
    List<Due> due(Instant now, Instant tooFar, int atMost);

    /** Sets the next time. True only for one of all who try at once, and only if the time is still the one that was seen. */
    boolean move(ProfileId profile, Instant seen, Instant next);

    /** Sets the first time, in place of any other. */
    void begin(ProfileId profile, Instant first);
}
