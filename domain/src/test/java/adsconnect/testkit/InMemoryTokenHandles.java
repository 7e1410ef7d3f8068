package adsconnect.testkit;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.ApiKeyId;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.proxy.port.TokenHandles;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Handles, each of which counts only while there are its key and its account. */
public final class InMemoryTokenHandles implements TokenHandles {

    private final InMemoryDatabase database;

    record Row(ApiKeyId key, AccountId account, Instant end) {}

    public InMemoryTokenHandles(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public void add(SecretHash handle, ApiKeyId key, AccountId account, Instant now, Instant end) {
        database.locked(() -> {
            database.handles
                    .values()
                    .removeIf(row -> row.key().equals(key) && !row.end().isAfter(now));
            database.handles.entrySet().stream()
                    .filter(entry -> entry.getValue().key().equals(key))
                    .sorted(Comparator.comparing(
                            (Map.Entry<SecretHash, Row> entry) ->
                                    entry.getValue().end(),
                            Comparator.reverseOrder()))
                    .skip(MOST)
                    .map(Map.Entry::getKey)
                    .toList()
                    .forEach(database.handles::remove);
            database.handles.put(handle, new Row(key, account, end));
        });
    }

    @Override
    public Optional<AccountId> account(SecretHash handle, ApiKeyId key, Instant now) {
        return database.locked(() -> Optional.ofNullable(database.handles.get(handle))
                .filter(row -> row.key().equals(key) && row.end().isAfter(now))
                .filter(row -> database.keys.containsKey(row.key()) && database.accounts.containsKey(row.account()))
                .map(Row::account));
    }
}
