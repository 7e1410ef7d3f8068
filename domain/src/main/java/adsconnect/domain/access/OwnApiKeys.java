package adsconnect.domain.access;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.port.ApiKeys;
import adsconnect.domain.access.port.UserChanges;
import java.util.List;
import java.util.Optional;

/** An owner's view of their keys, and taking one back. What is taken back opens nothing any more, on any node, within a second. */
public final class OwnApiKeys {

    private final ApiKeys keys;
    private final UserChanges changes;
    private final UnitOfWork unitOfWork;

    public OwnApiKeys(ApiKeys keys, UserChanges changes, UnitOfWork unitOfWork) {
        this.keys = keys;
        this.changes = changes;
        this.unitOfWork = unitOfWork;
    }

    /** Newest first. */
    public List<ApiKey> of(UserId owner) {
        return keys.ofOwner(owner);
    }

    /** One of theirs; somebody else's is as if it did not exist (SEC-1). */
    public Optional<ApiKey> find(UserId owner, ApiKeyId id) {
        return keys.find(owner, id);
    }

    /** Takes one of theirs back; empty, and nothing changed, if it is not theirs or was taken back before. */
    public Optional<ApiKey> revoke(UserId owner, ApiKeyId id) {
        return unitOfWork.inOne(() -> {
            Optional<ApiKey> key = find(owner, id).filter(found -> keys.remove(found.id()));
            key.ifPresent(revoked -> changes.keyRevoked(new Actor.Person(owner), revoked));
            return key;
        });
    }
}
