package adsconnect.domain.access;

import adsconnect.domain.Chance;
import adsconnect.domain.Occasion;
import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.port.ApiKeys;
import adsconnect.domain.access.port.OwnedProfiles;
import adsconnect.domain.access.port.UserChanges;
import adsconnect.domain.access.port.Users;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes a key by which a program works for a user (section 12). */
public final class MakeApiKey {

    /** So that whoever finds a key knows what it is, and scanners for leaked secrets do. */
    private static final String PREFIX = "adsc_";

    private static final int SECRET_BYTES = 32;

    /** As many programs as anybody has; a loop that makes keys stops there. */
    private static final int MOST = 100;

    private final Users users;
    private final ApiKeys keys;
    private final OwnedProfiles ownedProfiles;
    private final UserChanges changes;
    private final UnitOfWork unitOfWork;
    private final Chance chance;
    private final Clock clock;

    public MakeApiKey(
            Users users,
            ApiKeys keys,
            OwnedProfiles ownedProfiles,
            UserChanges changes,
            UnitOfWork unitOfWork,
            Chance chance,
            Clock clock) {
        this.users = users;
        this.keys = keys;
        this.ownedProfiles = ownedProfiles;
        this.changes = changes;
        this.unitOfWork = unitOfWork;
        this.chance = chance;
        this.clock = clock;
    }

    /**
     * What the key shall be.
     *
     * @param scopes at least one
     * @param profiles the only profiles it shall see, at least one; empty for all of its owner's
     * @param expiresAt when it ends by itself; empty for never
     */
    public record Wish(ApiKeyName name, Set<Scope> scopes, Optional<Set<Long>> profiles, Optional<Instant> expiresAt) {
        public Wish {
            Objects.requireNonNull(name);
            Objects.requireNonNull(expiresAt);
            scopes = Set.copyOf(scopes);
            profiles = profiles.map(Set::copyOf);
            if (scopes.isEmpty() || profiles.filter(Set::isEmpty).isPresent()) {
                throw new IllegalArgumentException("A key that may do nothing, or sees nothing, is of no use");
            }
        }
    }

    /** A key of its own. */
    public Outcome make(Actor by, UserId owner, Wish wish) {
        return make(by, owner, wish, new Occasion(chance.secret(Occasion.SECRET_BYTES)));
    }

    /** The key of that occasion: the same one, with the same outcome, however often it is asked for. */
    public Outcome make(Actor by, UserId owner, Wish wish, Occasion occasion) {
        Secret secret = occasion.derived(PREFIX, SECRET_BYTES, owner.value().toString());
        return unitOfWork.inOne(() -> users.lock(owner)
                .map(user -> keys.byHash(SecretHash.of(secret))
                        .<Outcome>map(made -> new Made(made.key(), secret))
                        .orElseGet(() -> make(by, user, wish, secret)))
                .orElseGet(NoSuchUser::new));
    }

    private Outcome make(Actor by, User owner, Wish wish, Secret secret) {
        Instant now = clock.instant();
        if (wish.scopes().contains(Scope.ADMIN) && owner.role() != Role.ADMIN) {
            return new ForAdminsOnly();
        }
        if (ApiKey.opensMoreThanItsList(wish.scopes(), wish.profiles())) {
            return new TokensOpenAll();
        }
        if (wish.expiresAt().filter(end -> !now.isBefore(end)).isPresent()) {
            return new OverAlready();
        }
        Set<Long> foreign = new TreeSet<>(wish.profiles().orElse(Set.of()));
        foreign.removeAll(ownedProfiles.of(owner.id()));
        if (!foreign.isEmpty()) {
            return new NotTheirs(foreign);
        }
        if (keys.ofOwner(owner.id()).size() >= MOST) {
            return new TooMany(MOST);
        }
        ApiKey key = new ApiKey(
                new ApiKeyId(chance.id()),
                owner.id(),
                wish.name(),
                wish.scopes(),
                wish.profiles(),
                now,
                wish.expiresAt(),
                Optional.empty());
        if (!keys.add(key, SecretHash.of(secret))) {
            return new RevokedMeanwhile();
        }
        changes.keyMade(by, key);
        return new Made(key, secret);
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** @param secret the key itself; on this occasion alone, for only its hash is kept */
    public record Made(ApiKey key, Secret secret) implements Outcome {}

    public record NoSuchUser() implements Outcome {}

    /** The owner is no admin, and so the scope {@code admin} is of no use to their key. */
    public record ForAdminsOnly() implements Outcome {}

    /** A key with a list of profiles can't have {@code tokens:read}, because a raw token opens them all. */
    public record TokensOpenAll() implements Outcome {}

    /** It was made on this occasion, and taken back: a form that is sent again does not bring it back. */
    public record RevokedMeanwhile() implements Outcome {}

    /** It would end before it was made. */
    public record OverAlready() implements Outcome {}

    /** These profiles are none of the owner's. */
    public record NotTheirs(Set<Long> profiles) implements Outcome {}

    /** The owner has as many keys as anybody may have. */
    public record TooMany(int most) implements Outcome {}
}
