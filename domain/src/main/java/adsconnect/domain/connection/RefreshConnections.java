package adsconnect.domain.connection;

import adsconnect.domain.Chance;
import adsconnect.domain.OurReason;
import adsconnect.domain.access.Actor;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Event;
import adsconnect.domain.audit.EventId;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.audit.port.Events;
import adsconnect.domain.authorization.Discovery;
import adsconnect.domain.authorization.Discovery.HostState;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.authorization.port.RefreshedAccounts;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.connection.port.OpenRuns;
import adsconnect.domain.connection.port.SyncQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings an account's connections in step with what Amazon lists for it: facts that changed are taken over, a profile that
 * vanished has its access lost, and one that is there again goes on (PICK-7). A host that failed says nothing about its own.
 */
public final class RefreshConnections implements RefreshedAccounts {

    /** Whoever is given access back need not wait for a day, nor whoever was cut off by a list that lacked something by mistake. */
    private static final Duration LOST_ONES_AGAIN_AFTER = Duration.ofHours(1);

    private final Discoveries discoveries;
    private final Connections connections;
    private final OpenRuns openRuns;
    private final SyncQueue syncQueue;
    private final AuditTrail auditTrail;
    private final Events events;
    private final Chance chance;
    private final Clock clock;

    public RefreshConnections(
            Discoveries discoveries,
            Connections connections,
            OpenRuns openRuns,
            SyncQueue syncQueue,
            AuditTrail auditTrail,
            Events events,
            Chance chance,
            Clock clock) {
        this.discoveries = discoveries;
        this.connections = connections;
        this.openRuns = openRuns;
        this.syncQueue = syncQueue;
        this.auditTrail = auditTrail;
        this.events = events;
        this.chance = chance;
        this.clock = clock;
    }

    @Override
    public void refreshed(Account account, Set<ProfileId> listedBefore) {
        Instant now = clock.instant();
        Discovery found = discoveries.of(account.id());
        Map<ProfileId, Profile> listed =
                found.profiles().stream().collect(Collectors.toMap(Profile::id, Function.identity()));
        List<Connection> connected = ConnectionsOf.account(connections, account);
        for (Connection connection : connected) {
            Profile before = connection.profile();
            Profile told = listed.get(before.id());
            if (told != null) {
                isThere(connection, told, !listedBefore.contains(before.id()), now);
            } else if (found.hostsIn(HostState.ANSWERED).contains(before.region())) {
                vanished(connection, now);
            }
        }
        Set<ProfileId> inUse =
                connected.stream().map(connection -> connection.profile().id()).collect(Collectors.toSet());
        discoveries.forgetUnlisted(account.id(), inUse);
        if (!listed.keySet().containsAll(inUse) || !listed.keySet().containsAll(listedBefore)) {
            discoveries.askBy(account.id(), now.plus(LOST_ONES_AGAIN_AFTER));
        }
    }

    private void isThere(Connection connection, Profile told, boolean again, Instant now) {
        // One that can't be loaded any more has other troubles than its name.
        if (!told.equals(connection.profile()) && told.connectable()) {
            connections.describe(told);
        }
        if (again) {
            connections.recover(told.id(), ConnectionStatus.ACCESS_LOST, now).ifPresent(status -> {
                if (status == ConnectionStatus.FIRST_SYNC) {
                    syncQueue.queueFirstSync(told.id(), now);
                }
                record(Deed.ACCESS_REGAINED, connection, now);
                announce(Event.Kind.RECOVERED, connection, now);
            });
        }
    }

    private void vanished(Connection connection, Instant now) {
        ProfileId profile = connection.profile().id();
        openRuns.stop(profile, now, OurReason.NOT_LISTED.sentence());
        if (connections.loseAccess(profile)) {
            record(Deed.ACCESS_LOST, connection, now);
            announce(Event.Kind.ACCESS_LOST, connection, now);
        }
    }

    private void announce(Event.Kind kind, Connection connection, Instant now) {
        events.announce(new Event(new EventId(chance.id()), kind, now, about(connection), Facts.NONE));
    }

    private void record(Deed deed, Connection connection, Instant now) {
        auditTrail.record(AuditLine.of(now, new Actor.Program(), deed, about(connection)));
    }

    private static Subject about(Connection connection) {
        return Subject.of(connection.account().owner())
                .account(connection.account().id().value())
                .profile(connection.profile().id().value());
    }
}
