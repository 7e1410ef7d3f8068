package adsconnect.domain.account.port;

import adsconnect.domain.Secret;
import adsconnect.domain.account.Profile;
import adsconnect.domain.marketplace.Region;
import java.util.List;

/** Amazon's list of advertising profiles. */
public interface ProfileSource {

    /**
     * The profiles that this API host knows and this access token reaches, also those it may only look at; empty if there
     * are none. Asking again is harmless.
     *
     * @throws AmazonFailure if Amazon gives no list, or does not tell which of them can be edited
     */
    List<Profile> reachable(Region host, Secret accessToken);
}
