package adsconnect.web;

import adsconnect.domain.Code;
import adsconnect.domain.access.User;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.sync.AskForSync;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Sync now (SYNC-4). */
final class AskForSyncAction implements SignedIn.UserAction {

    private final AskForSync askForSync;
    private final Connections connections;
    private final AccountViews views;
    private final Pages pages;
    private final Failures failures;
    private final Clock clock;

    AskForSyncAction(
            AskForSync askForSync,
            Connections connections,
            AccountViews views,
            Pages pages,
            Failures failures,
            Clock clock) {
        this.askForSync = askForSync;
        this.connections = connections;
        this.views = views;
        this.pages = pages;
        this.failures = failures;
        this.clock = clock;
    }

    @Override
    public Reply act(Visit visit, User user) {
        Optional<Connection> asked = Optional.ofNullable(visit.parameters().get("profileId"))
                .flatMap(ProfileId::parse)
                .flatMap(id -> connections.find(user.id(), id));
        return asked.map(connection -> ask(visit, user, connection)).orElseGet(() -> failures.notFound(visit, user));
    }

    private Reply ask(Visit visit, User user, Connection connection) {
        ProfileId profile = connection.profile().id();
        return switch (askForSync.ask(user.id(), profile)) {
            case AskForSync.Queued queued -> syncing(connection);
            case AskForSync.AlreadyRunning running -> syncing(connection);
            case AskForSync.TooSoon tooSoon ->
                pages.refused(
                        visit,
                        user,
                        Code.TOO_SOON,
                        Duration.between(clock.instant(), tooSoon.again()),
                        views.tooSoon(visit, connection, tooSoon));
            // What is in the way and what helps stands there.
            case AskForSync.FirstSyncNotDone first -> Reply.seeOther(ConnectionRoutes.connection(profile));
            case AskForSync.Resting resting -> Reply.seeOther(ConnectionRoutes.connection(profile));
            case AskForSync.NoSuchConnection none -> failures.notFound(visit, user);
        };
    }

    private static Reply syncing(Connection connection) {
        return Reply.seeOther(AccountRoutes.account(connection.account().id()) + ShowAccountAction.SYNCING);
    }
}
