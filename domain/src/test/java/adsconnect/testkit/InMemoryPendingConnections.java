package adsconnect.testkit;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.authorization.Aim;
import adsconnect.domain.authorization.PendingConnection;
import adsconnect.domain.authorization.port.PendingConnections;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Waiting consents in a map. */
public final class InMemoryPendingConnections implements PendingConnections {

    private final InMemoryDatabase database;

    public InMemoryPendingConnections(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<AccountId> replace(PendingConnection pending) {
        return database.locked(() -> {
            Optional<AccountId> earlier = pending.aim() instanceof Aim.Pick
                    ? ofUser(pending.user()).map(PendingConnection::account)
                    : Optional.empty();
            earlier.ifPresent(this::remove);
            database.pending.put(pending.account(), pending);
            return earlier;
        });
    }

    @Override
    public Optional<PendingConnection> ofUser(UserId user) {
        return database.locked(() -> database.pending.values().stream()
                .filter(pending -> pending.user().equals(user))
                .filter(pending -> pending.aim() instanceof Aim.Pick)
                .findFirst());
    }

    @Override
    public Optional<PendingConnection> find(AccountId account) {
        return database.locked(() -> Optional.ofNullable(database.pending.get(account)));
    }

    /** Needs no lock of its own: units of work come one after the other. */
    @Override
    public Optional<PendingConnection> lock(AccountId account) {
        return find(account);
    }

    @Override
    public boolean remove(AccountId account) {
        return database.locked(() -> database.pending.remove(account) != null);
    }

    @Override
    public List<PendingConnection> expiredAt(Instant now) {
        return database.locked(() -> database.pending.values().stream()
                .filter(pending -> !pending.liveAt(now))
                .toList());
    }
}
