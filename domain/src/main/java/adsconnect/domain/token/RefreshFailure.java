package adsconnect.domain.token;

import adsconnect.domain.OurReason;
import adsconnect.domain.account.port.AmazonFailure;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of a refresh that Amazon did not grant, for all who waited for it.
 *
 * @param fence of the lease it was tried under: whoever began to wait before that one ended has waited for this
 * @param retryAfter how long Amazon asked to be left alone
 */
public record RefreshFailure(long fence, AmazonFailure.Kind kind, Optional<Duration> retryAfter) {

    public RefreshFailure {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(retryAfter);
    }

    AmazonFailure forWhoeverWaited() {
        return new AmazonFailure(kind, OurReason.RENEWED_IN_VAIN.sentence(), retryAfter);
    }
}
