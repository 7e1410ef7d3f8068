package adsconnect.testkit;

import adsconnect.domain.ListPlace;
import adsconnect.domain.access.ApiKey;
import adsconnect.domain.access.ApiKeyId;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.Purview;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.authorization.Aim;
import adsconnect.domain.authorization.ConnectLink;
import adsconnect.domain.authorization.ConnectLinkId;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.console.KeyState;
import adsconnect.domain.console.WatchedConsent;
import adsconnect.domain.console.WatchedKey;
import adsconnect.domain.console.WatchedLink;
import adsconnect.domain.console.WatchedRun;
import adsconnect.domain.console.port.ConsoleLists;
import adsconnect.domain.sync.RunState;
import adsconnect.domain.sync.SyncRunId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Looks at all that is in the maps. */
public final class InMemoryConsoleLists implements ConsoleLists {

    private final InMemoryDatabase database;

    public InMemoryConsoleLists(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public List<WatchedLink> links(
            Purview whose, String words, Set<ConnectLink.Status> states, Instant now, ListPlace below, int atMost) {
        return database.locked(() -> page(
                allLinks(whose)
                        .filter(link ->
                                found(words, link.owner(), link.link().name().value()))
                        .filter(link ->
                                states.isEmpty() || states.contains(link.link().statusAt(now))),
                WatchedLink::place,
                below,
                atMost));
    }

    @Override
    public Optional<WatchedLink> link(Purview whose, ConnectLinkId id) {
        return database.locked(() ->
                allLinks(whose).filter(link -> link.link().id().equals(id)).findFirst());
    }

    private Stream<WatchedLink> allLinks(Purview whose) {
        return database.links.values().stream()
                .map(InMemoryConnectLinks.Row::link)
                .filter(link -> whose.includes(link.owner()))
                .map(link -> new WatchedLink(link, address(link.owner())));
    }

    @Override
    public List<WatchedConsent> consents(Purview whose, String words, Instant now, ListPlace after, int atMost) {
        Comparator<ListPlace> oldestFirst = ListPlace.NEWEST_FIRST.reversed();
        return database.locked(() -> allConsents(whose)
                .filter(consent -> consent.pending().liveAt(now))
                .filter(consent -> found(words, consent.owner(), name(consent)))
                .filter(consent -> oldestFirst.compare(consent.place(), after) > 0)
                .sorted(Comparator.comparing(WatchedConsent::place, oldestFirst))
                .limit(atMost)
                .toList());
    }

    @Override
    public Optional<WatchedConsent> consent(Purview whose, AccountId account) {
        return database.locked(() -> allConsents(whose)
                .filter(consent -> consent.pending().account().equals(account))
                .findFirst());
    }

    private Stream<WatchedConsent> allConsents(Purview whose) {
        return database.pending.values().stream()
                .filter(pending -> whose.includes(pending.user()))
                .map(pending -> new WatchedConsent(pending, address(pending.user())));
    }

    private static String name(WatchedConsent consent) {
        return consent.pending().aim() instanceof Aim.Pick pick
                ? pick.name().map(AccountName::value).orElse("")
                : "";
    }

    @Override
    public List<WatchedRun> runs(Purview whose, String words, Set<RunState> states, ListPlace below, int atMost) {
        return database.locked(() -> page(
                allRuns(whose)
                        .filter(run -> found(words, run.owner(), run.accountName(), run.name())
                                || words.equals(Long.toString(run.profile().value())))
                        .filter(run -> states.isEmpty() || states.contains(run.state())),
                WatchedRun::place,
                below,
                atMost));
    }

    @Override
    public Optional<WatchedRun> run(Purview whose, SyncRunId id) {
        return database.locked(
                () -> allRuns(whose).filter(run -> run.id().equals(id)).findFirst());
    }

    private Stream<WatchedRun> allRuns(Purview whose) {
        return database.runs.entrySet().stream()
                .filter(run -> database.connections.containsKey(run.getValue().profile()))
                .map(this::run)
                .filter(run -> whose.includes(run.ownerId()));
    }

    private WatchedRun run(Map.Entry<SyncRunId, InMemorySyncRuns.Row> entry) {
        InMemorySyncRuns.Row run = entry.getValue();
        Connection connection = database.connections.get(run.profile());
        return new WatchedRun(
                entry.getKey(),
                run.profile(),
                connection.account().owner(),
                address(connection.account().owner()),
                connection.account().name().value(),
                connection.profile().name(),
                connection.profile().countryCode(),
                run.kind(),
                run.runState(),
                run.queuedAt(),
                run.finishedAt(),
                run.failure(),
                run.failures(),
                database.users.get(connection.account().owner()).user().disabled());
    }

    @Override
    public List<WatchedKey> keys(
            Purview whose, String words, Set<KeyState> states, Instant now, Instant soon, ListPlace below, int atMost) {
        return database.locked(() -> page(
                allKeys(whose)
                        .filter(key ->
                                found(words, key.owner(), key.key().name().value()))
                        .filter(key ->
                                states.isEmpty() || states.stream().anyMatch(state -> is(key.key(), state, now, soon))),
                WatchedKey::place,
                below,
                atMost));
    }

    private static boolean is(ApiKey key, KeyState state, Instant now, Instant soon) {
        return switch (state) {
            case ENDING ->
                key.aliveAt(now)
                        && key.expiresAt().filter(end -> !end.isAfter(soon)).isPresent();
            case OVER -> !key.aliveAt(now);
            case UNUSED -> key.lastUsedAt().isEmpty();
        };
    }

    @Override
    public Optional<WatchedKey> key(Purview whose, ApiKeyId id) {
        return database.locked(
                () -> allKeys(whose).filter(key -> key.key().id().equals(id)).findFirst());
    }

    private Stream<WatchedKey> allKeys(Purview whose) {
        return database.keys.values().stream()
                .map(InMemoryApiKeys.Row::key)
                .filter(key -> whose.includes(key.owner()))
                .map(key -> new WatchedKey(key, address(key.owner())));
    }

    private EmailAddress address(UserId user) {
        return database.users.get(user).user().email();
    }

    private static boolean found(String words, EmailAddress owner, String... names) {
        return words.isEmpty()
                || Stream.concat(Stream.of(owner.value()), Stream.of(names))
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(words));
    }

    private static <T> List<T> page(Stream<T> all, Function<T, ListPlace> place, ListPlace below, int atMost) {
        return all.filter(one -> ListPlace.NEWEST_FIRST.compare(place.apply(one), below) > 0)
                .sorted(Comparator.comparing(place, ListPlace.NEWEST_FIRST))
                .limit(atMost)
                .toList();
    }
}
