package adsconnect.testkit;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.ApiKey;
import adsconnect.domain.access.ApiKeyId;
import adsconnect.domain.access.Caller;
import adsconnect.domain.access.UserId;
import adsconnect.domain.access.port.ApiKeys;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys in a map. */
public final class InMemoryApiKeys implements ApiKeys {

    private static final Comparator<ApiKey> NEWEST_FIRST = Comparator.comparing(ApiKey::madeAt)
            .reversed()
            .thenComparing(key -> key.id().value());

    private final InMemoryDatabase database;

    record Row(ApiKey key, SecretHash hash) {

        private Row usedAt(Instant at) {
            boolean news = key.lastUsedAt().filter(last -> !last.isBefore(at)).isEmpty();
            return news
                    ? new Row(
                            new ApiKey(
                                    key.id(),
                                    key.owner(),
                                    key.name(),
                                    key.scopes(),
                                    key.profiles(),
                                    key.madeAt(),
                                    key.expiresAt(),
                                    Optional.of(at)),
                            hash)
                    : this;
        }
    }

    public InMemoryApiKeys(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public boolean add(ApiKey key, SecretHash hash) {
        return database.locked(() -> {
            boolean fresh = !database.revokedKeys.containsKey(hash);
            if (fresh) {
                database.keys.put(key.id(), new Row(key, hash));
            }
            return fresh;
        });
    }

    @Override
    public Optional<Caller> byHash(SecretHash hash) {
        return database.locked(() -> database.keys.values().stream()
                .filter(row -> row.hash().equals(hash))
                .findFirst()
                .map(Row::key)
                .map(key -> new Caller(database.users.get(key.owner()).user(), key)));
    }

    @Override
    public List<ApiKey> ofOwner(UserId owner) {
        return all().stream().filter(key -> key.owner().equals(owner)).toList();
    }

    @Override
    public List<ApiKey> all() {
        return database.locked(() -> database.keys.values().stream()
                .map(Row::key)
                .sorted(NEWEST_FIRST)
                .toList());
    }

    @Override
    public Optional<ApiKey> byId(ApiKeyId id) {
        return database.locked(() -> Optional.ofNullable(database.keys.get(id)).map(Row::key));
    }

    @Override
    public boolean remove(ApiKeyId id) {
        return database.locked(() -> {
            Row taken = database.keys.remove(id);
            if (taken != null) {
                database.revokedKeys.put(taken.hash(), id);
            }
            return taken != null;
        });
    }

    @Override
    public void used(Map<ApiKeyId, Instant> lastUses) {
        database.locked(() -> {
            lastUses.forEach((id, at) -> database.keys.computeIfPresent(id, (same, row) -> row.usedAt(at)));
        });
    }
}
