package adsconnect.domain.connection;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import java.time.Instant;
import java.util.Objects;

/**
 * All that was ever loaded of one profile for one owner, being deleted by whoever claimed that.
 *
 * @param since when it was decided
 * @param fence of the claim
 */
public record HistoryPurge(UserId owner, ProfileId profile, Cause cause, Instant since, long fence) {
    public HistoryPurge {
        Objects.requireNonNull(owner);
        Objects.requireNonNull(profile);
        Objects.requireNonNull(cause);
        Objects.requireNonNull(since);
    }

    /** Why it is deleted. */
    public enum Cause {
        /** Its owner asked for it. */
        ASKED,
        /** It was kept for as long as it is kept after disconnecting. */
        KEPT_LONG_ENOUGH
    }
}
