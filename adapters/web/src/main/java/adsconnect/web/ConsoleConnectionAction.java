package adsconnect.web;

import adsconnect.domain.Code;
import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.console.ReadConnections;
import adsconnect.domain.console.WatchedConnection;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.console.GonePage;
import adsconnect.web.ConsoleDeeds.Refused;
import adsconnect.web.ConsoleDeeds.Result;
import java.util.Optional;

/** Shows all that is known of one connection, and does something to it in its owner's place. */
final class ConsoleConnectionAction implements ConsoleDoor.ConsoleAction {

    private final ReadConnections readConnections;
    private final ConsoleConnectionPages views;
    private final Pages pages;

    ConsoleConnectionAction(ReadConnections readConnections, ConsoleConnectionPages views, Pages pages) {
        this.readConnections = readConnections;
        this.views = views;
        this.pages = pages;
    }

    /** Something that can be done to a connection. */
    @FunctionalInterface
    interface ConnectionDeed {
        Result act(Visit visit, User user, WatchedConnection watched);
    }

    @Override
    public Reply act(Visit visit, User user, Purview purview) {
        return find(visit, purview)
                .map(watched -> pages.page(
                        visit, user, 200, views.page(visit, user, watched, ConsoleTold.of(visit), Refused.NONE)))
                .orElseGet(() -> gone(visit, user));
    }

    /** Where the page is afterwards shows what was done; what was refused is shown at once, with what was typed. */
    ConsoleDoor.ConsoleAction doing(ConnectionDeed deed, boolean staysHere) {
        return (visit, user, purview) -> {
            Optional<WatchedConnection> watched = find(visit, purview);
            if (watched.isEmpty()) {
                return gone(visit, user);
            }
            Connection connection = watched.get().connection();
            Result result = ConsoleDeeds.because(visit, user, () -> deed.act(visit, user, watched.get()));
            if (result.told().good()) {
                return Reply.seeOther((staysHere
                                ? ConsoleRoutes.connection(connection.profile().id())
                                : ConsoleRoutes.CONNECTIONS)
                        + ConsoleTold.query(
                                result.told(),
                                staysHere
                                        ? result.told().detail()
                                        : connection.profile().name()));
            }
            // As it stands by now.
            return find(visit, purview)
                    .map(now -> result.answer(
                            pages,
                            visit,
                            user,
                            views.page(visit, user, now, Optional.of(result.told()), Refused.of(visit, result))))
                    .orElseGet(() -> gone(visit, user));
        };
    }

    private Optional<WatchedConnection> find(Visit visit, Purview purview) {
        return Optional.ofNullable(visit.parameters().get("profileId"))
                .flatMap(ProfileId::parse)
                .flatMap(profile -> readConnections.find(purview, profile));
    }

    /** The same for what never was, and for what is somebody else's (SEC-1). */
    private Reply gone(Visit visit, User user) {
        return pages.refused(visit, user, Code.NOT_FOUND, new GonePage("connection", "connections"));
    }
}
