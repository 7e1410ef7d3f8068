package adsconnect.domain.audit;

import adsconnect.domain.access.UserId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What a deed or an event is about: a user, mostly an account of theirs, often one profile of that, or a key of theirs; of some
 * deeds the whole installation.
 */
public record Subject(Optional<UserId> user, Optional<UUID> account, Optional<Long> profile, Optional<UUID> key) {

    /** All there is, and nobody's in particular. */
    public static final Subject INSTALLATION =
            new Subject(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Subject {
        Objects.requireNonNull(user);
        Objects.requireNonNull(account);
        Objects.requireNonNull(profile);
        Objects.requireNonNull(key);
        if (user.isEmpty() && (account.isPresent() || profile.isPresent() || key.isPresent())) {
            throw new IllegalArgumentException("What is somebody's is told with whose it is");
        }
    }

    public static Subject of(UserId user) {
        return new Subject(Optional.of(user), Optional.empty(), Optional.empty(), Optional.empty());
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
