package adsconnect.domain.access.port;

import adsconnect.domain.Secret;
import adsconnect.domain.access.SignOnProof;
import java.net.URI;
import java.time.Duration;

/** Another company's sign-in. Every call may throw {@link SignOnFailure}. */
public interface IdentityProvider {

    /** Clocks that are set by the network are closer than that. */
    Duration LEEWAY = Duration.ofSeconds(60);

    /** What people call it. */
    String name();

    /**
     * Where the browser goes.
     *
     * @param anew whether they are to be asked who they are even where the provider knows their browser
     */
    URI departure(Secret state, Secret nonce, Secret pkceVerifier, boolean anew);

    /** Exchanges what the browser came back with, and believes only what the provider signed for us, now and for that nonce. */
    SignOnProof prove(Secret code, Secret nonce, Secret pkceVerifier);
}
