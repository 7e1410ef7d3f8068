package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.port.Connections;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.View;
import adsconnect.ui.frame.Frame;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts a view into its frame and makes it an answer. Shared between threads. */
final class Pages {

    private final TemplateEngine engine;
    private final Connections connections;
    private final WebSettings settings;

    Pages(TemplateEngine engine, Connections connections, WebSettings settings) {
        this.engine = engine;
        this.connections = connections;
        this.settings = settings;
    }

    /** A page for nobody in particular. */
    Reply page(Visit visit, int status, View view) {
        return render(visit, status, view, frame(visit, null, List.of(), Optional.empty()));
    }

    /** A page for everybody, with their own frame for those who are signed in. */
    Reply page(Visit visit, Optional<User> user, int status, View view) {
        return user.map(somebody -> page(visit, somebody, status, view)).orElseGet(() -> page(visit, status, view));
    }

    /** A page for somebody. */
    Reply page(Visit visit, User user, int status, View view) {
        return page(visit, user, Optional.empty(), status, view);
    }

    /** A page about one of somebody's connections. */
    Reply page(Visit visit, User user, Optional<ProfileId> selected, int status, View view) {
        List<Frame.SwitcherEntry> switcher = connections.ofOwner(user.id()).stream()
                .map(connection -> entry(connection, selected))
                .toList();
        Frame.Person person = new Frame.Person(
                user.email().value(), "role." + user.role().name().toLowerCase(Locale.ROOT));
        return render(visit, status, view, frame(visit, person, switcher, selected));
    }

    /** A part of a page, for htmx to swap in. */
    Reply fragment(Visit visit, View view) {
        return render(visit, 200, view, frame(visit, null, List.of(), Optional.empty()));
    }

    private Reply render(Visit visit, int status, View view, Frame frame) {
        return Reply.html(
                status, engine.render(view, frame, Preferences.of(visit).text()));
    }

    private Frame frame(
            Visit visit, Frame.Person person, List<Frame.SwitcherEntry> switcher, Optional<ProfileId> about) {
        Preferences preferences = Preferences.of(visit);
        // Only what was read can be returned to; a form's target can't.
        String path =
                visit.method().equals("GET") && !visit.path().equals(Routes.CALLBACK) ? visit.path() : Routes.HOME;
        return new Frame(
                preferences.language(),
                preferences.theme(),
                settings.sandbox(),
                path,
                person,
                switcher,
                !switcher.isEmpty(),
                MessageForm.address(about));
    }

    private static Frame.SwitcherEntry entry(Connection connection, Optional<ProfileId> selected) {
        ProfileId id = connection.profile().id();
        return new Frame.SwitcherEntry(
                Routes.connection(id),
                connection.account().name().value(),
                connection.profile().name(),
                connection.profile().countryCode().toLowerCase(Locale.ROOT),
                connection.profile().domain(),
                "health." + connection.status().name().toLowerCase(Locale.ROOT),
                switch (connection.status()) {
                    case FIRST_SYNC -> "busy";
                    case CONNECTED -> "good";
                    case SYNC_ERROR -> "bad";
                },
                selected.filter(id::equals).isPresent());
    }
}
