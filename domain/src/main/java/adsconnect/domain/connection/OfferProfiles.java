package adsconnect.domain.connection;

import adsconnect.domain.access.ConnectionLimit;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.authorization.Discovery;
import adsconnect.domain.authorization.PendingConnection;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.authorization.port.PendingConnections;
import adsconnect.domain.connection.port.Connections;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the picker shows of the consent that waits for a choice (PICK-1 to PICK-3, PEND-1). */
public final class OfferProfiles {

    private static final Comparator<Choice> SELECTABLE_FIRST_THEN_BY_NAME = Comparator.comparing(
                    (Choice choice) -> !choice.selectable())
            .thenComparing(choice -> choice.profile().name(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(choice -> choice.profile().countryCode())
            .thenComparing(choice -> choice.profile().id().value());

    private final PendingConnections pendingConnections;
    private final Discoveries discoveries;
    private final Connections connections;
    private final ConnectionLimit limit;
    private final Clock clock;

    public OfferProfiles(
            PendingConnections pendingConnections,
            Discoveries discoveries,
            Connections connections,
            ConnectionLimit limit,
            Clock clock) {
        this.pendingConnections = pendingConnections;
        this.discoveries = discoveries;
        this.connections = connections;
        this.limit = limit;
        this.clock = clock;
    }

    /** How long the user's waiting consent still lives; empty if none waits. */
    public Optional<Duration> waiting(UserId user) {
        return live(user).map(pending -> pending.leftAt(clock.instant()));
    }

    /** Whether nothing can be added beside what the user has connected; then a confirmation has to replace it (AUTH-4). */
    public boolean full(User user) {
        return !limit.leavesRoom(user, connections.ofOwner(user.id()).size(), 1);
    }

    public Outcome offer(User user) {
        return live(user.id()).<Outcome>map(pending -> offer(user, pending)).orElse(new NothingWaits());
    }

    /** Asks Amazon once more, without a new consent (CALL-4). */
    public void askAgain(UserId user) {
        live(user).ifPresent(pending -> discoveries.retry(pending.account(), clock.instant()));
    }

    private Optional<PendingConnection> live(UserId user) {
        return pendingConnections.ofUser(user).filter(pending -> pending.liveAt(clock.instant()));
    }

    private Offered offer(User user, PendingConnection pending) {
        Discovery discovery = discoveries.of(pending.account());
        List<ProfileId> ids = discovery.profiles().stream().map(Profile::id).toList();
        Map<ProfileId, UserId> owners = connections.ownersOf(ids);
        List<Choice> choices = discovery.profiles().stream()
                .map(profile -> Choice.of(profile, Optional.ofNullable(owners.get(profile.id())), user.id()))
                .sorted(SELECTABLE_FIRST_THEN_BY_NAME)
                .toList();
        return new Offered(discovery, choices, limit.allowsSeveral(user), pending.leftAt(clock.instant()));
    }

    /** What came of it. */
    public sealed interface Outcome {}

    public record Offered(Discovery discovery, List<Choice> choices, boolean several, Duration left)
            implements Outcome {}

    /** No consent waits: it was used, discarded, or its hour is over. */
    public record NothingWaits() implements Outcome {}
}
