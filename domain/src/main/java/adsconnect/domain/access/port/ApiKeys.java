package adsconnect.domain.access.port;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.AccessPolicy;
import adsconnect.domain.access.ApiKey;
import adsconnect.domain.access.ApiKeyId;
import adsconnect.domain.access.Caller;
import adsconnect.domain.access.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of all users that were not revoked. */
public interface ApiKeys {

    /**
     * Adds a key, to be found by the hash of what its owner is shown. False, and nothing changed, if a key of that hash was taken
     * away before: what is revoked stays so.
     */
    boolean add(ApiKey key, SecretHash hash);

    /** The key of that hash with its owner as they are now, also when its time is over. */
    Optional<Caller> byHash(SecretHash hash);

    /** The owner's, newest first. */
    List<ApiKey> ofOwner(UserId owner);

    /** Everybody's, newest first; for whoever runs the installation. */
    List<ApiKey> all();

    /** Whoever's it is; for whoever runs the installation. */
    Optional<ApiKey> byId(ApiKeyId id);

    /** The user's own; somebody else's is as if it did not exist (SEC-1). */
    default Optional<ApiKey> find(UserId user, ApiKeyId id) {
        return byId(id).filter(key -> AccessPolicy.mayUse(user, key.owner()));
    }

    /** Takes it away, with all that depends on it. True only for one of all who try at once. */
    boolean remove(ApiKeyId id);

    /** When these were used last; nothing happens to one that is gone, or was used later. */
    void used(Map<ApiKeyId, Instant> lastUses);
}
