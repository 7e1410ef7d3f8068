package adsconnect.domain.account;

import adsconnect.domain.Ids;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Identifies an account, from the moment its authorization starts. */
public record AccountId(UUID value) {
    public AccountId {
        Objects.requireNonNull(value);
    }

    /** The id in a text from outside; empty if it is none. */
    public static Optional<AccountId> parse(String text) {
        return Ids.parse(text).map(AccountId::new);
    }
}
