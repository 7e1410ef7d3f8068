package adsconnect.testkit;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.authorization.PendingConnection;
import adsconnect.domain.authorization.port.PendingConnections;
import adsconnect.domain.marketplace.Region;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Waiting consents in a map; the hosts to ask for their profiles are {@link InMemoryDiscoveries}' rows. */
public final class InMemoryPendingConnections implements PendingConnections {

    private final InMemoryDatabase database;

    public InMemoryPendingConnections(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<AccountId> replace(PendingConnection pending) {
        return database.locked(() -> {
            Optional<AccountId> earlier = ofUser(pending.user()).map(PendingConnection::account);
            earlier.ifPresent(this::remove);
            database.pending.put(pending.user(), pending);
            for (Region host : Region.values()) {
                database.hosts.put(
                        new InMemoryDiscoveries.Key(pending.account(), host),
                        InMemoryDiscoveries.Row.toBeAsked(pending.region(), pending.consentedAt()));
            }
            return earlier;
        });
    }

    @Override
    public Optional<PendingConnection> ofUser(UserId user) {
        return database.locked(() -> Optional.ofNullable(database.pending.get(user)));
    }

    @Override
    public boolean remove(AccountId account) {
        return database.locked(() -> {
            database.hosts.keySet().removeIf(key -> key.account().equals(account));
            return database.pending
                    .values()
                    .removeIf(pending -> pending.account().equals(account));
        });
    }

    @Override
    public List<PendingConnection> expiredAt(Instant now) {
        return database.locked(() -> database.pending.values().stream()
                .filter(pending -> !pending.liveAt(now))
                .toList());
    }
}
