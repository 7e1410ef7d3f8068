package adsconnect.domain.access;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.port.ApiKeys;
import adsconnect.domain.access.port.UserChanges;
import java.util.List;
import java.util.Optional;

/** Everybody's keys, for whoever runs the installation (CLI-1a). */
public final class AdministerApiKeys {

    private final ApiKeys keys;
    private final UserChanges changes;
    private final UnitOfWork unitOfWork;

    public AdministerApiKeys(ApiKeys keys, UserChanges changes, UnitOfWork unitOfWork) {
        this.keys = keys;
        this.changes = changes;
        this.unitOfWork = unitOfWork;
    }

    /** Newest first. */
    public List<ApiKey> all() {
        return keys.all();
    }

    /** Takes a key back; empty, and nothing changed, if there is none. */
    public Optional<ApiKey> revoke(Actor by, ApiKeyId id) {
        return unitOfWork.inOne(() -> {
            Optional<ApiKey> key = keys.byId(id).filter(found -> keys.remove(found.id()));
            key.ifPresent(revoked -> changes.keyRevoked(by, revoked));
            return key;
        });
    }
}
