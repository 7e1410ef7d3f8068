package adsconnect.domain.access.port;

import adsconnect.domain.access.UserId;
import java.util.Set;

/** Which profiles somebody's programs may use. */
public interface OwnedProfiles {

    /** The ids of those that are bound to one of their accounts. */
    Set<Long> of(UserId owner);
}
