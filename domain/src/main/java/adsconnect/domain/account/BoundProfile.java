package adsconnect.domain.account;

import java.util.Objects;

/**
 * A profile that programs may use, through the account it is bound to (section 2).
 *
 * @param listed whether Amazon listed it when it was asked last
 */
public record BoundProfile(Profile profile, Account account, boolean listed) {
    public BoundProfile {
        Objects.requireNonNull(profile);
        Objects.requireNonNull(account);
    }
}
