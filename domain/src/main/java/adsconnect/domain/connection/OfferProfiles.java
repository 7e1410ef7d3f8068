package adsconnect.domain.connection;

import adsconnect.domain.access.ConnectionLimit;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.authorization.Discovery;
import adsconnect.domain.authorization.PendingConnection;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.authorization.port.PendingConnections;
import adsconnect.domain.connection.port.Connections;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the picker shows: the profiles of the consent that waits for a choice, or of an account (PICK-1 to PICK-3, PEND-1, AUTH-1). */
public final class OfferProfiles {

    private static final Comparator<Choice> CONNECTED_THEN_SELECTABLE_FIRST = Comparator.comparing(
                    (Choice choice) -> !choice.connected())
            .thenComparing(choice -> !choice.selectable())
            .thenComparing(choice -> choice.profile().name(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(choice -> choice.profile().countryCode())
            .thenComparing(choice -> choice.profile().id().value());

    private final Accounts accounts;
    private final PendingConnections pendingConnections;
    private final Discoveries discoveries;
    private final Connections connections;
    private final Choices choices;
    private final ConnectionLimit limit;
    private final Clock clock;

    public OfferProfiles(
            Accounts accounts,
            PendingConnections pendingConnections,
            Discoveries discoveries,
            Connections connections,
            Choices choices,
            ConnectionLimit limit,
            Clock clock) {
        this.accounts = accounts;
        this.pendingConnections = pendingConnections;
        this.discoveries = discoveries;
        this.connections = connections;
        this.choices = choices;
        this.limit = limit;
        this.clock = clock;
    }

    /** How long the user's waiting consent still lives; empty if none waits. */
    public Optional<Duration> waiting(UserId user) {
        return live(user).map(pending -> pending.leftAt(clock.instant()));
    }

    /** Whether nothing of a new login can be connected beside what the user has (AUTH-4). */
    public boolean full(User user) {
        if (limit.unlimited(user)) {
            return false;
        }
        return !limit.leavesRoom(user, connections.count(user.id()).connections(), 1)
                || !limit.leavesRoomForAnAccount(
                        user, accounts.ofOwner(user.id()).size());
    }

    /** What the user may have connected, if they have more, from a time when they might (LIM-4). */
    public Optional<Integer> exceeded(User user) {
        int most = limit.mostOf(user);
        boolean more = !limit.unlimited(user) && connections.count(user.id()).connections() > most;
        return more ? Optional.of(most) : Optional.empty();
    }

    public Outcome offer(User user, PickFrom from) {
        return switch (from) {
            case PickFrom.Waiting waiting ->
                live(user.id())
                        .<Outcome>map(pending -> offered(
                                user,
                                pending.account(),
                                Optional.of(pending.leftAt(clock.instant())),
                                Optional.empty()))
                        .orElseGet(NothingWaits::new);
            case PickFrom.Known known ->
                own(user.id(), known.account())
                        .<Outcome>map(account -> offered(user, account.id(), Optional.empty(), Optional.of(account)))
                        .orElseGet(NoSuchAccount::new);
        };
    }

    /** Asks Amazon once more, without a new consent (CALL-4). */
    public void askAgain(UserId user, PickFrom from) {
        Optional<AccountId> consent = switch (from) {
            case PickFrom.Waiting waiting -> live(user).map(PendingConnection::account);
            case PickFrom.Known known -> own(user, known.account()).map(Account::id);
        };
        consent.ifPresent(account -> discoveries.retry(account, clock.instant()));
    }

    private Optional<PendingConnection> live(UserId user) {
        return pendingConnections.ofUser(user).filter(pending -> pending.liveAt(clock.instant()));
    }

    private Optional<Account> own(UserId user, AccountId id) {
        return accounts.find(user, id);
    }

    private Set<ProfileId> connected(Account account) {
        return ConnectionsOf.account(connections, account).stream()
                .map(connection -> connection.profile().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Also what Amazon no longer lists, while it is connected: it can be disconnected (PICK-7). */
    private Discovery withConnected(Discovery found, Account account) {
        Set<ProfileId> listed = found.profiles().stream().map(Profile::id).collect(Collectors.toSet());
        Stream<Profile> unlisted = ConnectionsOf.account(connections, account).stream()
                .map(Connection::profile)
                .filter(profile -> !listed.contains(profile.id()));
        return new Discovery(
                found.hosts(),
                Stream.concat(found.profiles().stream(), unlisted).toList());
    }

    private Offered offered(User user, AccountId consent, Optional<Duration> left, Optional<Account> account) {
        Discovery found = discoveries.of(consent);
        Discovery discovery = account.map(known -> withConnected(found, known)).orElse(found);
        Set<ProfileId> here = account.map(this::connected).orElse(Set.of());
        // Whoever has several from a time when they might must be able to give some up (LIM-4).
        boolean several = limit.allowsSeveral(user) || here.size() > 1;
        Set<ProfileId> connected = several ? here : Set.of();
        List<Choice> sorted = choices.of(discovery, consent, user.id()).stream()
                .map(choice -> connected.contains(choice.profile().id())
                        ? new Choice(choice.profile(), Optional.empty(), true)
                        : choice)
                .sorted(CONNECTED_THEN_SELECTABLE_FIRST)
                .toList();
        return new Offered(discovery, sorted, several, left, account);
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /**
     * @param left how long the consent still waits; an account's does not end by itself
     * @param account whose profiles they are, if they are an account's already
     */
    public record Offered(
            Discovery discovery,
            List<Choice> choices,
            boolean several,
            Optional<Duration> left,
            Optional<Account> account)
            implements Outcome {}

    /** No consent waits: it was used, discarded, or its hour is over. */
    public record NothingWaits() implements Outcome {}

    /** There is no such account, or it is somebody else's (SEC-1). */
    public record NoSuchAccount() implements Outcome {}
}
