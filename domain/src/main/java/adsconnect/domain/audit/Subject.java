package adsconnect.domain.audit;

import adsconnect.domain.access.UserId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What a deed or an event is about: always a user, mostly an account of theirs, often one profile of that, or a key of theirs. */
public record Subject(UserId user, Optional<UUID> account, Optional<Long> profile, Optional<UUID> key) {

    public Subject {
        Objects.requireNonNull(user);
        Objects.requireNonNull(account);
        Objects.requireNonNull(profile);
        Objects.requireNonNull(key);
    }

    public static Subject of(UserId user) {
        return new Subject(user, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same user's account. */
    public Subject account(UUID id) {
        return new Subject(user, Optional.of(id), profile, key);
    }

    /** The same account's profile. */
    public Subject profile(long id) {
        return new Subject(user, account, Optional.of(id), key);
    }

    /** The same user's key. */
    public Subject key(UUID id) {
        return new Subject(user, account, profile, Optional.of(id));
    }
}
