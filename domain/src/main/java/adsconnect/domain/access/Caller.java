package adsconnect.domain.access;

import java.util.Objects;

/** A program that showed a key, and the user it works for. */
public record Caller(User user, ApiKey key) {

    public Caller {
        Objects.requireNonNull(user);
        if (!AccessPolicy.mayUse(user.id(), key.owner())) {
            throw new IllegalArgumentException("A key works for its owner");
        }
    }

    /** What admins do, only they do, whatever their key was given when it was made. */
    public boolean may(Scope scope) {
        return key.scopes().contains(scope) && (scope != Scope.ADMIN || user.role() == Role.ADMIN);
    }

    /** The same, held to this one thing; to be asked of one who may do it. */
    public Caller only(Scope scope) {
        if (!may(scope)) {
            throw new IllegalArgumentException("Holding somebody to less gives them nothing new");
        }
        return new Caller(user, key.only(scope));
    }

    /** Whether the key's own list lets that profile through; whose it is, is another question. */
    public boolean sees(long profile) {
        return key.profiles().map(list -> list.contains(profile)).orElse(true);
    }

    /** As the audit trail names it. */
    public Actor actor() {
        return new Actor.Key(user.id(), key.id());
    }
}
