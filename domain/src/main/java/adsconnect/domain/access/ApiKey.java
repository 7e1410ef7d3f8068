package adsconnect.domain.access;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a program shows to work for a user (section 12). The key itself is shown once, when it is made; only its hash is kept.
 *
 * @param scopes what it may do, at least one
 * @param profiles the ids of the only profiles it may see, if they are not to be all of its owner's
 * @param expiresAt when it ends by itself
 * @param lastUsedAt when it was used last, to a few seconds
 */
public record ApiKey(
        ApiKeyId id,
        UserId owner,
        ApiKeyName name,
        Set<Scope> scopes,
        Optional<Set<Long>> profiles,
        Instant madeAt,
        Optional<Instant> expiresAt,
        Optional<Instant> lastUsedAt) {

    public ApiKey {
        Objects.requireNonNull(id);
        Objects.requireNonNull(owner);
        Objects.requireNonNull(name);
        Objects.requireNonNull(madeAt);
        Objects.requireNonNull(expiresAt);
        Objects.requireNonNull(lastUsedAt);
        scopes = Set.copyOf(scopes);
        profiles = profiles.map(Set::copyOf);
        if (scopes.isEmpty() || opensMoreThanItsList(scopes, profiles)) {
            throw new IllegalArgumentException("A key may do something, and no more than its list of profiles says");
        }
    }

    /** A raw token opens all profiles of its account: a key that may see only some can't have any (section 12). */
    public static boolean opensMoreThanItsList(Set<Scope> scopes, Optional<Set<Long>> profiles) {
        return profiles.isPresent() && scopes.contains(Scope.TOKENS_READ);
    }

    ApiKey only(Scope scope) {
        return new ApiKey(id, owner, name, Set.of(scope), profiles, madeAt, expiresAt, lastUsedAt);
    }

    public boolean aliveAt(Instant now) {
        return expiresAt.filter(end -> !now.isBefore(end)).isEmpty();
    }
}
