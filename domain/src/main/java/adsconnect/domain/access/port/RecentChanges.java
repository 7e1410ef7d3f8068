package adsconnect.domain.access.port;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Tells whether what was read of users, their keys, their accounts and these accounts' tokens still is so, on whatever node it
 * may have changed since (decision 0021). Never says so of what changed more than a second ago.
 */
public interface RecentChanges {

    /** To be taken before something is read that is to be remembered. Empty while changes are not heard. */
    OptionalLong mark();

    /** Whether changes are heard at this moment, and none was about any of these users and accounts since the mark. */
    boolean unchangedSince(long mark, List<UUID> about);
}
