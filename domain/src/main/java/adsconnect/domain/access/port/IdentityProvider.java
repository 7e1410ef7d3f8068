package adsconnect.domain.access.port;

import adsconnect.domain.Secret;
import adsconnect.domain.access.SignOnProof;
import java.net.URI;

/** Another company's sign-in. Every call may throw {@link SignOnFailure}. */
public interface IdentityProvider {

    /** What people call it. */
    String name();

    /** Where the browser goes. */
    URI departure(Secret state, Secret nonce, Secret pkceVerifier);

    /** Exchanges what the browser came back with, and believes only what the provider signed for us, now and for that nonce. */
    SignOnProof prove(Secret code, Secret nonce, Secret pkceVerifier);
}
