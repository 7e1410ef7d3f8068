package adsconnect.testkit;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ConnectionStage;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.connection.FormerConnection;
import adsconnect.domain.connection.Held;
import adsconnect.domain.connection.ReportCount;
import adsconnect.domain.connection.port.Connections;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Connections in a map. */
public final class InMemoryConnections implements Connections {

    private final InMemoryDatabase database;
    private final InMemoryStageChanges changes;

    public InMemoryConnections(InMemoryDatabase database, InMemoryStageChanges changes) {
        this.database = database;
        this.changes = changes;
    }

    @Override
    public boolean add(Connection connection) {
        return database.locked(() -> {
            if (!database.accounts.containsKey(connection.account().id())) {
                throw new IllegalStateException("The account of a connection must be stored first");
            }
            ProfileId profile = connection.profile().id();
            InMemoryFormerConnections.Key key = InMemoryFormerConnections.key(connection);
            FormerConnection before = database.purges.containsKey(key) ? null : database.former.get(key);
            if (database.connections.putIfAbsent(profile, before == null ? connection : with(connection, before))
                    != null) {
                return false;
            }
            database.former.remove(key);
            database.afterwards(() -> changes.changed(profile));
            return true;
        });
    }

    private static Connection with(Connection added, FormerConnection before) {
        return new Connection(
                added.profile(),
                added.account(),
                added.stage(),
                added.stageSince(),
                added.reports(),
                added.ownStatus(),
                added.paused(),
                before.lastSyncAt(),
                before.dataThrough(),
                added.version());
    }

    @Override
    public boolean remove(UserId owner, ProfileId profile, Instant now, boolean byAdmin) {
        return database.locked(() -> {
            if (find(owner, profile).isEmpty()) {
                return false;
            }
            Connection gone = database.connections.remove(profile);
            database.nextSyncs.remove(profile);
            database.former.put(
                    InMemoryFormerConnections.key(gone), InMemoryFormerConnections.former(gone, now, byAdmin));
            database.runs.values().removeIf(run -> run.profile().equals(profile));
            database.afterwards(() -> changes.changed(profile));
            return true;
        });
    }

    @Override
    public List<Connection> ofOwner(UserId owner) {
        return database.locked(() -> database.connections.values().stream()
                .filter(connection -> connection.account().owner().equals(owner))
                .map(this::shown)
                .sorted(Comparator.comparing((Connection connection) ->
                                connection.account().name().value())
                        .thenComparing(connection -> connection.profile().name()))
                .toList());
    }

    @Override
    public List<Held> first(UserId owner, int atMost) {
        return database.locked(() -> database.accounts.values().stream()
                .filter(account -> account.owner().equals(owner))
                .sorted(Comparator.comparing(account -> account.name().value().toLowerCase(Locale.ROOT)))
                .flatMap(account -> held(account, ofAccount(account)))
                .limit(atMost)
                .toList());
    }

    private static Stream<Held> held(Account account, List<Connection> connections) {
        return connections.isEmpty()
                ? Stream.of(new Held(account, Optional.empty()))
                : connections.stream().map(connection -> new Held(account, Optional.of(connection)));
    }

    @Override
    public Held.Count count(UserId owner) {
        List<Held> all = first(owner, Integer.MAX_VALUE);
        int connected =
                (int) all.stream().filter(held -> held.connection().isPresent()).count();
        return new Held.Count(connected, all.size() - connected);
    }

    @Override
    public boolean any(UserId owner) {
        return !ofOwner(owner).isEmpty();
    }

    @Override
    public List<Connection> ofAccount(Account account) {
        return ofOwner(account.owner()).stream()
                .filter(connection -> connection.account().id().equals(account.id()))
                .toList();
    }

    @Override
    public List<Connection> notReady(UserId owner) {
        return ofOwner(owner).stream().filter(connection -> !connection.ready()).toList();
    }

    @Override
    public Optional<Connection> find(UserId owner, ProfileId profile) {
        return database.locked(() -> Optional.ofNullable(database.connections.get(profile))
                .filter(connection -> connection.account().owner().equals(owner))
                .map(this::shown));
    }

    static Connection shown(InMemoryDatabase database, ProfileId profile) {
        return new InMemoryConnections(database, new InMemoryStageChanges()).shown(database.connections.get(profile));
    }

    private Connection shown(Connection stored) {
        return new Connection(
                stored.profile(),
                stored.account(),
                stored.stage(),
                stored.stageSince(),
                stored.reports(),
                stored.ownStatus(),
                database.pausedSince.containsKey(stored.account().id()),
                stored.lastSyncAt(),
                stored.dataThrough(),
                stored.version());
    }

    private static Connection with(Connection before, ConnectionStatus ownStatus) {
        return new Connection(
                before.profile(),
                before.account(),
                before.stage(),
                before.stageSince(),
                before.reports(),
                ownStatus,
                before.paused(),
                before.lastSyncAt(),
                before.dataThrough(),
                before.version() + 1);
    }

    @Override
    public Map<ProfileId, UserId> ownersOf(Collection<ProfileId> profiles) {
        return database.locked(() -> {
            Map<ProfileId, UserId> owners = new HashMap<>();
            for (ProfileId profile : profiles) {
                Connection connection = database.connections.get(profile);
                if (connection != null) {
                    owners.put(profile, connection.account().owner());
                }
            }
            return owners;
        });
    }

    @Override
    public void progress(ProfileId profile, ConnectionStage stage, ReportCount reports, Instant now) {
        change(
                profile,
                before -> before.ownStatus() == ConnectionStatus.FIRST_SYNC
                        && (stage.compareTo(before.stage()) > 0
                                || stage == before.stage() && !reports.equals(before.reports())),
                before -> new Connection(
                        before.profile(),
                        before.account(),
                        stage,
                        stage == before.stage() ? before.stageSince() : now,
                        reports,
                        before.ownStatus(),
                        before.paused(),
                        before.lastSyncAt(),
                        before.dataThrough(),
                        before.version() + 1));
    }

    @Override
    public void moreToShow(ProfileId profile) {
        change(profile, before -> true, before -> with(before, before.ownStatus()));
    }

    @Override
    public Optional<ConnectionStatus> synced(ProfileId profile, Instant now, LocalDate dataThrough) {
        return database.locked(() -> {
            Optional<ConnectionStatus> was =
                    Optional.ofNullable(database.connections.get(profile)).map(Connection::ownStatus);
            change(
                    profile,
                    before -> true,
                    before -> new Connection(
                            before.profile(),
                            before.account(),
                            ConnectionStage.READY,
                            before.ready() ? before.stageSince() : now,
                            before.reports(),
                            ConnectionStatus.CONNECTED,
                            before.paused(),
                            Optional.of(now),
                            Optional.of(before.dataThrough()
                                    .filter(dataThrough::isBefore)
                                    .filter(LocalDate.ofInstant(
                                            now, before.profile().zone())::isAfter)
                                    .orElse(dataThrough)),
                            before.version() + 1));
            return was;
        });
    }

    @Override
    public boolean failed(ProfileId profile) {
        return change(
                profile,
                before -> before.ownStatus() != ConnectionStatus.SYNC_ERROR,
                before -> with(before, ConnectionStatus.SYNC_ERROR));
    }

    @Override
    public boolean loseAccess(ProfileId profile) {
        return change(
                profile,
                before -> before.ownStatus() != ConnectionStatus.ACCESS_LOST,
                before -> with(before, ConnectionStatus.ACCESS_LOST));
    }

    @Override
    public List<Overdue> withoutSuccessSince(Instant then, int atMost) {
        return database.locked(() -> database.connections.values().stream()
                .map(this::shown)
                .filter(connection -> connection.ownStatus() == ConnectionStatus.CONNECTED
                        && !connection.paused()
                        && connection.account().consent().end().isEmpty())
                .filter(connection ->
                        connection.lastSyncAt().filter(at -> !at.isAfter(then)).isPresent())
                .sorted(Comparator.comparing(
                        connection -> connection.lastSyncAt().orElseThrow()))
                .limit(atMost)
                .map(connection -> new Overdue(
                        connection,
                        connection.lastSyncAt().orElseThrow(),
                        openLoad(connection.profile().id())
                                .or(() -> nextLoad(connection.profile().id()))))
                .toList());
    }

    private Optional<OpenLoad> nextLoad(ProfileId profile) {
        return Optional.ofNullable(database.nextSyncs.get(profile)).map(due -> new OpenLoad(due, 0));
    }

    private Optional<OpenLoad> openLoad(ProfileId profile) {
        return database.runs.values().stream()
                .filter(run -> run.profile().equals(profile) && run.state() == InMemorySyncRuns.State.OPEN)
                .map(run -> new OpenLoad(run.queuedAt(), run.failures()))
                .findFirst();
    }

    @Override
    public boolean goStale(ProfileId profile, Instant lastSuccess) {
        return change(
                profile,
                before -> before.ownStatus() == ConnectionStatus.CONNECTED
                        && before.lastSyncAt().filter(lastSuccess::equals).isPresent(),
                before -> with(before, ConnectionStatus.STALE));
    }

    @Override
    public void describe(Profile told) {
        change(
                told.id(),
                before -> true,
                before -> new Connection(
                        told,
                        before.account(),
                        before.stage(),
                        before.stageSince(),
                        before.reports(),
                        before.ownStatus(),
                        before.paused(),
                        before.lastSyncAt(),
                        before.dataThrough(),
                        before.version()));
    }

    @Override
    public boolean restart(ProfileId profile, Instant now) {
        return change(
                profile,
                before -> (before.ownStatus() == ConnectionStatus.SYNC_ERROR
                                || before.ownStatus() == ConnectionStatus.ACCESS_LOST)
                        && !before.ready(),
                before -> atTheStart(before, now));
    }

    @Override
    public Optional<ConnectionStatus> recover(ProfileId profile, ConnectionStatus from, Instant now) {
        Optional<ConnectionStatus> recovered = recoverStatus(profile, from, now);
        if (recovered.filter(ConnectionStatus.CONNECTED::equals).isPresent()) {
            database.locked(() -> {
                database.nextSyncs.put(profile, now);
            });
        }
        return recovered;
    }

    private Optional<ConnectionStatus> recoverStatus(ProfileId profile, ConnectionStatus from, Instant now) {
        return database.locked(() -> change(
                        profile,
                        before -> before.ownStatus() == from,
                        before -> before.ready() ? with(before, ConnectionStatus.CONNECTED) : atTheStart(before, now))
                ? Optional.of(database.connections.get(profile).ownStatus())
                : Optional.empty());
    }

    private static Connection atTheStart(Connection before, Instant now) {
        return new Connection(
                before.profile(),
                before.account(),
                ConnectionStage.OAUTH,
                now,
                ReportCount.NONE,
                ConnectionStatus.FIRST_SYNC,
                before.paused(),
                before.lastSyncAt(),
                before.dataThrough(),
                before.version() + 1);
    }

    static Connection through(Connection connection, Account account) {
        return new Connection(
                connection.profile(),
                account,
                connection.stage(),
                connection.stageSince(),
                connection.reports(),
                connection.ownStatus(),
                connection.paused(),
                connection.lastSyncAt(),
                connection.dataThrough(),
                connection.version());
    }

    private boolean change(ProfileId profile, Predicate<Connection> when, UnaryOperator<Connection> change) {
        return database.locked(() -> {
            Connection before = database.connections.get(profile);
            if (before == null || !when.test(before)) {
                return false;
            }
            database.connections.put(profile, change.apply(before));
            database.afterwards(() -> changes.changed(profile));
            return true;
        });
    }
}
