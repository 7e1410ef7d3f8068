package adsconnect.domain.account.port;

import adsconnect.domain.Secret;
import adsconnect.domain.account.Profile;
import adsconnect.domain.marketplace.Region;
import java.util.List;

/** Amazon's list of advertising profiles. */
public interface ProfileSource {

    /**
     * The profiles that this API host knows and this access token reaches; empty if there are none. Asking again is
     * harmless.
     *
     * @throws AmazonFailure if Amazon gives no list
     */
    List<Profile> reachable(Region host, Secret accessToken);
}
