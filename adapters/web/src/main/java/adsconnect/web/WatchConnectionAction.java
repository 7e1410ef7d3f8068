package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.ConnectionStage;
import adsconnect.domain.connection.WatchConnection;
import adsconnect.domain.connection.WatchConnection.Seen;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Arrays;
import java.util.Optional;

/** The stages of a waiting screen, answered as soon as there is something new (WAIT-2). */
final class WatchConnectionAction implements SignedIn.UserAction {

    private final WatchConnection watchConnection;
    private final WaitingViews views;
    private final Pages pages;
    private final Failures failures;

    WatchConnectionAction(WatchConnection watchConnection, WaitingViews views, Pages pages, Failures failures) {
        this.watchConnection = watchConnection;
        this.views = views;
        this.pages = pages;
        this.failures = failures;
    }

    @Override
    public Reply act(Visit visit, User user) throws InterruptedException {
        Optional<ProfileId> profile =
                Optional.ofNullable(visit.parameters().get("profileId")).flatMap(ProfileId::parse);
        if (profile.isEmpty()) {
            return failures.notFound(visit, user);
        }
        Optional<Seen> seen = visit.query().first("seen").flatMap(WatchConnectionAction::seen);
        if (!visit.fromHtmx() || seen.isEmpty()) {
            return Reply.seeOther(ConnectionRoutes.connection(profile.get()));
        }
        if (seen.get().stage() == ConnectionStage.READY) {
            // Ready has been on screen; now the page loads again and is the dashboard.
            return Reply.reloadPage();
        }
        return switch (watchConnection.watch(user.id(), profile.get(), seen.get())) {
            case WatchConnection.Shown shown ->
                pages.fragment(visit, views.stages(visit, shown.connection(), shown.stage()));
            case WatchConnection.NoSuchConnection none -> Reply.reloadPage();
        };
    }

    /** {@code GENERATING_REPORTS.7}: the stage and the version on screen. */
    private static Optional<Seen> seen(String text) {
        String[] parts = text.split("\\.", 2);
        return Arrays.stream(ConnectionStage.values())
                .filter(stage -> stage.name().equals(parts[0]))
                .filter(stage -> parts.length == 2 && parts[1].matches("[0-9]{1,18}"))
                .map(stage -> new Seen(stage, Long.parseLong(parts[1])))
                .findFirst();
    }
}
