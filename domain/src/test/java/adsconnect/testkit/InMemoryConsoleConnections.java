package adsconnect.testkit;

import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.console.ConnectionFilter;
import adsconnect.domain.console.ConnectionPlace;
import adsconnect.domain.console.FoundConnections;
import adsconnect.domain.console.WatchedConnection;
import adsconnect.domain.console.port.ConsoleConnections;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at all connections in the maps. */
public final class InMemoryConsoleConnections implements ConsoleConnections {

    private final InMemoryDatabase database;

    public InMemoryConsoleConnections(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public FoundConnections first(Purview whose, ConnectionFilter filter, int atMost) {
        return found(whose, filter, place -> true, atMost);
    }

    @Override
    public Map<ConnectionStatus, List<WatchedConnection>> some(
            Purview whose, Set<ConnectionStatus> statuses, int atMost) {
        return statuses.stream()
                .map(status -> first(whose, ConnectionFilter.ALL.in(Set.of(status)), atMost)
                        .connections())
                .filter(found -> !found.isEmpty())
                .collect(Collectors.toMap(found -> found.getFirst().connection().shownStatus(), found -> found));
    }

    @Override
    public FoundConnections after(ConnectionPlace place, Purview whose, ConnectionFilter filter, int atMost) {
        return found(whose, filter, other -> other.compareTo(place) > 0, atMost);
    }

    private FoundConnections found(
            Purview whose, ConnectionFilter filter, Predicate<ConnectionPlace> from, int atMost) {
        return database.locked(() -> new FoundConnections(
                inOrder(whose, filter)
                        .filter(connection -> from.test(connection.place()))
                        .limit(atMost)
                        .toList(),
                fitting(whose, filter)
                        .collect(Collectors.groupingBy(
                                watched -> watched.connection().shownStatus(), Collectors.counting()))));
    }

    @Override
    public Optional<WatchedConnection> find(Purview whose, ProfileId profile) {
        return database.locked(() -> all(whose)
                .filter(watched -> watched.connection().profile().id().equals(profile))
                .findFirst());
    }

    private Stream<WatchedConnection> inOrder(Purview whose, ConnectionFilter filter) {
        return fitting(whose, filter)
                .filter(watched -> filter.statuses().isEmpty()
                        || filter.statuses().contains(watched.connection().shownStatus()))
                .sorted(Comparator.comparing(WatchedConnection::place));
    }

    private Stream<WatchedConnection> fitting(Purview whose, ConnectionFilter filter) {
        return all(whose)
                .filter(watched -> filter.words().isEmpty()
                        || names(watched).anyMatch(name -> name.contains(filter.words()))
                        || Long.toString(watched.connection().profile().id().value())
                                .equals(filter.words()))
                .filter(watched -> filter.region()
                        .filter(region ->
                                region != watched.connection().profile().region())
                        .isEmpty())
                .filter(watched -> filter.country()
                        .filter(country ->
                                !country.equals(watched.connection().profile().countryCode()))
                        .isEmpty());
    }

    private static Stream<String> names(WatchedConnection watched) {
        return Stream.of(
                        watched.owner().value(),
                        watched.connection().account().name().value(),
                        watched.connection().profile().name())
                .map(name -> name.toLowerCase(Locale.ROOT));
    }

    private Stream<WatchedConnection> all(Purview whose) {
        return database.connections.keySet().stream()
                .map(profile -> InMemoryConnections.shown(database, profile))
                .filter(connection -> whose.includes(connection.account().owner()))
                .map(this::watched);
    }

    private WatchedConnection watched(Connection connection) {
        User owner = database.users.get(connection.account().owner()).user();
        return new WatchedConnection(
                connection, owner.email(), owner.disabled(), lastError(connection), syncingSince(connection));
    }

    private Optional<String> lastError(Connection connection) {
        return runs(connection)
                .filter(run -> run.finishedAt().isPresent())
                .max(Comparator.comparing(InMemorySyncRuns.Row::queuedAt))
                .flatMap(InMemorySyncRuns.Row::failure);
    }

    private Optional<Instant> syncingSince(Connection connection) {
        return runs(connection)
                .filter(run -> run.state() == InMemorySyncRuns.State.OPEN
                        && run.dueAt().isBefore(Instant.MAX))
                .map(InMemorySyncRuns.Row::queuedAt)
                .findFirst();
    }

    private Stream<InMemorySyncRuns.Row> runs(Connection connection) {
        return database.runs.values().stream()
                .filter(run -> run.profile().equals(connection.profile().id()));
    }
}
