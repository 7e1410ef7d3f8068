package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.port.Connections;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.List;
import java.util.Optional;

/** Leads to the connection last looked at; welcomes whoever has none (AUTH-1). */
final class ShowHomeAction implements SignedIn.UserAction {

    static final String REMEMBERED_PROFILE = "adsc_profile";

    private final Connections connections;
    private final WelcomeViews welcome;
    private final Pages pages;

    ShowHomeAction(Connections connections, WelcomeViews welcome, Pages pages) {
        this.connections = connections;
        this.welcome = welcome;
        this.pages = pages;
    }

    @Override
    public Reply act(Visit visit, User user) {
        List<ProfileId> connected = connections.ofOwner(user.id()).stream()
                .map(Connection::profile)
                .map(profile -> profile.id())
                .toList();
        if (connected.isEmpty()) {
            return pages.page(visit, user, 200, welcome.fresh(user, true));
        }
        Optional<ProfileId> remembered =
                visit.cookie(REMEMBERED_PROFILE).flatMap(ProfileId::parse).filter(connected::contains);
        return Reply.seeOther(Routes.connection(remembered.orElse(connected.getFirst())));
    }
}
