package adsconnect.domain.token.port;

import adsconnect.domain.Secret;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.token.TokenGrant;
import java.net.URI;

/** Login with Amazon: the consent page and the token endpoint of each region. */
public interface OAuth {

    /** Where the browser goes to consent. The verifier itself stays here; only its S256 challenge is in the address. */
    URI consentPage(Region region, Secret state, Secret pkceVerifier);

    /**
     * Turns a code into tokens. A code works once and for five minutes, so this must not be repeated after an answer.
     *
     * @throws AmazonFailure {@code GRANT_REFUSED} if the code is used, too old or not ours; others as their kind says
     */
    TokenGrant exchange(Region region, Secret code, Secret pkceVerifier);

    /**
     * A new access token. May be repeated; older access tokens stay valid until their hour ends.
     *
     * @throws AmazonFailure {@code GRANT_REFUSED} if the consent ended or was withdrawn; others as their kind says
     */
    TokenGrant refresh(Region region, Secret refreshToken);
}
