package adsconnect.postgres;

import static adsconnect.postgres.Columns.instant;
import static adsconnect.postgres.Columns.optionalInstant;
import static adsconnect.postgres.Columns.time;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.ApiKey;
import adsconnect.domain.access.ApiKeyId;
import adsconnect.domain.access.ApiKeyName;
import adsconnect.domain.access.Caller;
import adsconnect.domain.access.Scope;
import adsconnect.domain.access.UserId;
import adsconnect.domain.access.port.ApiKeys;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** API keys in the table {@code api_keys}. */
public final class PostgresApiKeys implements ApiKeys {

    private static final String ADD = """
            INSERT INTO api_keys (key_id, key_hash, owner_id, name, scopes, profiles, made_at, expires_at)
            SELECT $1, $2, $3, $4, $5, $6, $7, $8
            WHERE NOT EXISTS (SELECT FROM revoked_api_keys WHERE key_hash = $2)""";

    private static final String BY_HASH_WITH_OWNER = """
            SELECT users.*, api_keys.* FROM api_keys JOIN users ON user_id = owner_id WHERE key_hash = $1""";

    private static final String OF_OWNER = "SELECT * FROM api_keys WHERE owner_id = $1 ORDER BY made_at DESC, key_id";

    private static final String ALL = "SELECT * FROM api_keys ORDER BY made_at DESC, key_id";

    private static final String BY_ID = "SELECT * FROM api_keys WHERE key_id = $1";

    private static final String REMOVE = """
            WITH taken AS (DELETE FROM api_keys WHERE key_id = $1 RETURNING key_hash)
            INSERT INTO revoked_api_keys (key_hash) SELECT key_hash FROM taken""";

    private static final String USED = """
            UPDATE api_keys SET last_used_at = use.at
            FROM unnest($1::uuid[], $2::timestamptz[]) AS use (key_id, at)
            WHERE api_keys.key_id = use.key_id AND (last_used_at IS NULL OR last_used_at < use.at)""";

    private final Database database;

    public PostgresApiKeys(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(ApiKey key, SecretHash hash) {
        return database.change(
                        ADD,
                        Tuple.from(Arrays.asList(
                                key.id().value(),
                                hash.hex(),
                                key.owner().value(),
                                key.name().value(),
                                key.scopes().stream().map(Scope::name).sorted().toArray(String[]::new),
                                key.profiles()
                                        .map(list -> list.stream().sorted().toArray(Long[]::new))
                                        .orElse(null),
                                time(key.madeAt()),
                                key.expiresAt().map(Columns::time).orElse(null))))
                == 1;
    }

    @Override
    public Optional<Caller> byHash(SecretHash hash) {
        return database.one(
                BY_HASH_WITH_OWNER, Tuple.of(hash.hex()), row -> new Caller(PostgresUsers.user(row), key(row)));
    }

    @Override
    public List<ApiKey> ofOwner(UserId owner) {
        return database.all(OF_OWNER, Tuple.of(owner.value()), PostgresApiKeys::key);
    }

    @Override
    public List<ApiKey> all() {
        return database.all(ALL, Tuple.tuple(), PostgresApiKeys::key);
    }

    @Override
    public Optional<ApiKey> byId(ApiKeyId id) {
        return database.one(BY_ID, Tuple.of(id.value()), PostgresApiKeys::key);
    }

    @Override
    public boolean remove(ApiKeyId id) {
        return database.change(REMOVE, Tuple.of(id.value())) == 1;
    }

    @Override
    public void used(Map<ApiKeyId, Instant> lastUses) {
        // In one order, so that two nodes don't wait for each other for ever.
        List<Map.Entry<ApiKeyId, Instant>> uses = lastUses.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(ApiKeyId::value)))
                .toList();
        database.change(
                USED,
                Tuple.from(List.of(
                        uses.stream().map(use -> use.getKey().value()).toArray(UUID[]::new),
                        uses.stream().map(use -> time(use.getValue())).toArray(OffsetDateTime[]::new))));
    }

    static ApiKey key(Row row) {
        return new ApiKey(
                new ApiKeyId(row.getUUID("key_id")),
                new UserId(row.getUUID("owner_id")),
                new ApiKeyName(row.getString("name")),
                scopes(Set.of(row.getArrayOfStrings("scopes"))),
                Optional.ofNullable(row.getArrayOfLongs("profiles")).map(ids -> Set.of(ids)),
                instant(row, "made_at"),
                optionalInstant(row, "expires_at"),
                optionalInstant(row, "last_used_at"));
    }

    private static Set<Scope> scopes(Set<String> stored) {
        return Arrays.stream(Scope.values())
                .filter(scope -> stored.contains(scope.name()))
                .collect(Collectors.toSet());
    }
}
