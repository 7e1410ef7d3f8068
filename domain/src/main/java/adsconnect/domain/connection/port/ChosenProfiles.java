package adsconnect.domain.connection.port;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import java.util.Optional;

/** Which profile each user chose to look at last, in whatever browser (DASH-3). */
public interface ChosenProfiles {

    /** Maybe one that is no longer connected. */
    Optional<ProfileId> of(UserId user);

    /** From now on it is this one. Nothing is written if it has been before, or if there is no such user any more. */
    void choose(UserId user, ProfileId profile);
}
