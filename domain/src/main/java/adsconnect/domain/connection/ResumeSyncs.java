package adsconnect.domain.connection;

import adsconnect.domain.Chance;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.audit.Event;
import adsconnect.domain.audit.EventId;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.Events;
import adsconnect.domain.authorization.port.RenewedAccounts;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.connection.port.OpenRuns;
import adsconnect.domain.connection.port.SyncQueue;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What an account's old consent could no longer load goes on, or starts over if it never was ready (WAIT-4, RECO-3). */
public final class ResumeSyncs implements RenewedAccounts {

    private final Connections connections;
    private final OpenRuns openRuns;
    private final SyncQueue syncQueue;
    private final Events events;
    private final Chance chance;
    private final Clock clock;

    public ResumeSyncs(
            Connections connections,
            OpenRuns openRuns,
            SyncQueue syncQueue,
            Events events,
            Chance chance,
            Clock clock) {
        this.connections = connections;
        this.openRuns = openRuns;
        this.syncQueue = syncQueue;
        this.events = events;
        this.chance = chance;
        this.clock = clock;
    }

    @Override
    public void renewed(Account account) {
        Instant now = clock.instant();
        List<Connection> connected = ConnectionsOf.account(connections, account);
        // Runs before connections, as whoever ends one or queues the daily one does.
        connected.stream()
                .filter(connection -> !connection.ready() && connection.ownStatus() == ConnectionStatus.SYNC_ERROR)
                .forEach(connection ->
                        syncQueue.queueFirstSync(connection.profile().id(), now));
        openRuns.wake(account.id(), now);
        for (Connection connection : connected) {
            ProfileId profile = connection.profile().id();
            // Whether a profile is reachable again is told by what Amazon lists (RefreshConnections).
            connections
                    .recover(profile, ConnectionStatus.SYNC_ERROR, now)
                    .filter(ConnectionStatus.FIRST_SYNC::equals)
                    .ifPresent(startsOver -> syncQueue.queueFirstSync(profile, now));
            connections.moreToShow(profile);
        }
        if (account.consent().end().isPresent() || account.consent().expiring()) {
            Subject about = Subject.of(account.owner()).account(account.id().value());
            events.announce(new Event(new EventId(chance.id()), Event.Kind.RECOVERED, now, about, Facts.NONE));
        }
    }
}
