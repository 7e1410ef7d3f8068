package adsconnect.testkit;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.FormerConnection;
import adsconnect.domain.connection.port.FormerConnections;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@link InMemoryConnections} left in a map. */
public final class InMemoryFormerConnections implements FormerConnections {

    private final InMemoryDatabase database;

    record Key(UserId owner, ProfileId profile) {}

    public InMemoryFormerConnections(InMemoryDatabase database) {
        this.database = database;
    }

    static Key key(Connection connection) {
        return new Key(connection.account().owner(), connection.profile().id());
    }

    static FormerConnection former(Connection gone, Instant now, boolean byAdmin) {
        Account account = gone.account();
        return new FormerConnection(
                account.owner(),
                Samples.viewed(gone.profile()),
                account.id(),
                account.name(),
                account.region(),
                gone.lastSyncAt(),
                gone.dataThrough(),
                now,
                byAdmin,
                Optional.empty());
    }

    @Override
    public List<FormerConnection> ofOwner(UserId owner, int atMost) {
        return database.locked(() -> database.former.entrySet().stream()
                .filter(entry -> entry.getKey().owner().equals(owner))
                .map(this::shown)
                .sorted(Comparator.comparing(FormerConnection::disconnectedAt)
                        .reversed()
                        .thenComparing(former -> former.profile().name()))
                .limit(atMost)
                .toList());
    }

    @Override
    public Optional<FormerConnection> find(UserId owner, ProfileId profile) {
        return database.locked(() -> ofOwner(owner).stream()
                .filter(former -> former.profile().id().equals(profile))
                .findFirst());
    }

    @Override
    public List<FormerConnection> disconnectedBy(Instant then, int most) {
        return database.locked(() -> database.former.entrySet().stream()
                .map(this::shown)
                .filter(former -> former.deletionSince().isEmpty()
                        && !former.disconnectedAt().isAfter(then))
                .sorted(Comparator.comparing(FormerConnection::disconnectedAt))
                .limit(most)
                .toList());
    }

    private FormerConnection shown(Map.Entry<Key, FormerConnection> entry) {
        FormerConnection stored = entry.getValue();
        return new FormerConnection(
                stored.owner(),
                stored.profile(),
                stored.account(),
                stored.accountName(),
                stored.accountRegion(),
                stored.lastSyncAt(),
                stored.dataThrough(),
                stored.disconnectedAt(),
                stored.byAdmin(),
                Optional.ofNullable(database.purges.get(entry.getKey())).map(InMemoryHistoryPurges.Row::since));
    }
}
