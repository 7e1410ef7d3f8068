package adsconnect.domain.proxy;

import adsconnect.domain.Secret;
import java.time.Duration;
import java.time.Instant;

/**
 * What a program gets that must not see a token: it opens nothing by itself (section 13).
 *
 * @param value this once, for only its hash is kept
 */
public record TokenHandle(Secret value, Instant end) {

    /** As long as one of Amazon's tokens. */
    static final Duration LIFETIME = Duration.ofHours(1);

    /** So that whoever finds one knows what it is. */
    static final String PREFIX = "adsh_";

    static final int SECRET_BYTES = 32;
}
