package adsconnect.domain.connection;

import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.ProfileId;
import java.util.Objects;
import java.util.Set;

/** What somebody names to be disconnected in the same step that connects something else (LIM-3). */
public sealed interface Replaced {

    /** Nothing: what is connected stays. */
    record Nothing() implements Replaced {}

    /** One connection of theirs. */
    record OneProfile(ProfileId profile) implements Replaced {
        public OneProfile {
            Objects.requireNonNull(profile);
        }
    }

    /**
     * A whole account of theirs.
     *
     * @param connected what was said to be connected through it
     */
    record WholeAccount(AccountId account, Set<ProfileId> connected) implements Replaced {
        public WholeAccount {
            Objects.requireNonNull(account);
            connected = Set.copyOf(connected);
        }
    }
}
