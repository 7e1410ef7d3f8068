package adsconnect.domain.access;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What somebody shows besides their password: codes of an app on their phone.
 *
 * @param confirmedAt since when it is asked for; empty while they set it up
 * @param recoveryCodes how many of these are left
 */
public record SecondFactor(Optional<Instant> confirmedAt, int recoveryCodes) {

    public SecondFactor {
        Objects.requireNonNull(confirmedAt);
    }

    public boolean confirmed() {
        return confirmedAt.isPresent();
    }
}
