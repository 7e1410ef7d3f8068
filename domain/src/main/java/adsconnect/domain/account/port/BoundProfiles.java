package adsconnect.domain.account.port;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.BoundProfile;
import adsconnect.domain.account.ProfileId;
import java.util.List;
import java.util.Optional;

/** The profiles that are bound to live accounts: each to one of the whole installation at most. */
public interface BoundProfiles {

    /** The owner's; somebody else's is as if it did not exist (SEC-1). */
    Optional<BoundProfile> find(UserId owner, ProfileId profile);

    /** All of the owner's, by account name, then profile name and id. */
    List<BoundProfile> ofOwner(UserId owner);
}
