package adsconnect.domain.account;

import java.util.Objects;
import java.util.UUID;

/** Identifies an account, from the moment its authorization starts. */
public record AccountId(UUID value) {
    public AccountId {
        Objects.requireNonNull(value);
    }
}
