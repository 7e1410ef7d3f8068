package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.port.Connections;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.View;
import java.util.Optional;

/** Shows one connection: its numbers, or the waiting screen until there are some (WAIT-3); or what is left of it (RECO-1). */
final class ShowConnectionAction implements SignedIn.UserAction {

    private final Connections connections;
    private final DashboardViews dashboard;
    private final WaitingViews waiting;
    private final FormerViews former;
    private final RememberedProfile remembered;
    private final Pages pages;
    private final Failures failures;

    ShowConnectionAction(
            Connections connections,
            DashboardViews dashboard,
            WaitingViews waiting,
            FormerViews former,
            RememberedProfile remembered,
            Pages pages,
            Failures failures) {
        this.connections = connections;
        this.dashboard = dashboard;
        this.waiting = waiting;
        this.former = former;
        this.remembered = remembered;
        this.pages = pages;
        this.failures = failures;
    }

    @Override
    public Reply act(Visit visit, User user) {
        return asked(visit)
                .flatMap(id -> connections
                        .find(user.id(), id)
                        .map(connection -> page(visit, user, connection))
                        .or(() -> former.page(visit, user, id)))
                .orElseGet(() -> failures.notFound(visit, user));
    }

    static Optional<ProfileId> asked(Visit visit) {
        return Optional.ofNullable(visit.parameters().get("profileId")).flatMap(ProfileId::parse);
    }

    private Reply page(Visit visit, User user, Connection connection) {
        ProfileId id = connection.profile().id();
        if (connection.hasNumbers() && visit.query().first(WaitingViews.STAGE).isPresent()) {
            // The page that waited loads again, and so its address is that of the dashboard, to be kept and passed on.
            return remembered.remembering(id, visit, user, Reply.seeOther(ConnectionRoutes.connection(id)));
        }
        View view = connection.hasNumbers() ? dashboard.page(visit, user, connection) : waiting.page(visit, connection);
        return remembered.remembering(id, visit, user, pages.page(visit, user, Optional.of(id), 200, view));
    }
}
