package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.authorization.ConnectLink;
import adsconnect.domain.authorization.OwnConnectLinks;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.FormerConnection;
import adsconnect.domain.connection.ListAccounts;
import adsconnect.domain.connection.ReadHistories;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.View;
import adsconnect.ui.frame.Frame;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts a view into its frame and makes it an answer. Shared between threads. */
final class Pages {

    /** More would push the page away; the next one comes when one is dismissed, and the list of links has all. */
    private static final int MOST_NEWS = 3;

    /** All of them are on a page of their own. */
    private static final int MOST_FORMER = 5;

    private final TemplateEngine engine;
    private final ListAccounts listAccounts;
    private final OwnConnectLinks ownConnectLinks;
    private final ReadHistories readHistories;
    private final WebSettings settings;

    Pages(
            TemplateEngine engine,
            ListAccounts listAccounts,
            OwnConnectLinks ownConnectLinks,
            ReadHistories readHistories,
            WebSettings settings) {
        this.engine = engine;
        this.listAccounts = listAccounts;
        this.ownConnectLinks = ownConnectLinks;
        this.readHistories = readHistories;
        this.settings = settings;
    }

    /** A page for nobody in particular. */
    Reply page(Visit visit, int status, View view) {
        return render(visit, status, view, frame(visit, null, List.of(), List.of(), List.of(), Optional.empty()));
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
        ListAccounts.Listed listed = listAccounts.of(user.id());
        List<Frame.SwitcherEntry> switcher = Stream.concat(
                        listed.connections().stream().map(connection -> entry(connection, selected)),
                        listed.withoutConnection().stream().map(account -> entry(account, visit)))
                .toList();
        List<Frame.SwitcherEntry> former = readHistories.of(user.id()).stream()
                .limit(MOST_FORMER)
                .map(history -> entry(history.of(), selected))
                .toList();
        List<Frame.News> news = ownConnectLinks.news(user.id()).stream()
                .limit(MOST_NEWS)
                .map(Pages::news)
                .toList();
        Frame.Person person = new Frame.Person(
                user.email().value(), "role." + user.role().name().toLowerCase(Locale.ROOT));
        return render(visit, status, view, frame(visit, person, switcher, former, news, selected));
    }

    /** A part of a page, for htmx to swap in. */
    Reply fragment(Visit visit, View view) {
        return render(visit, 200, view, frame(visit, null, List.of(), List.of(), List.of(), Optional.empty()));
    }

    private Reply render(Visit visit, int status, View view, Frame frame) {
        return Reply.html(
                status, engine.render(view, frame, Preferences.of(visit).text()));
    }

    private Frame frame(
            Visit visit,
            Frame.Person person,
            List<Frame.SwitcherEntry> switcher,
            List<Frame.SwitcherEntry> former,
            List<Frame.News> news,
            Optional<ProfileId> about) {
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
                former,
                !switcher.isEmpty() || !former.isEmpty(),
                news,
                MessageForm.address(about));
    }

    private static Frame.News news(OwnConnectLinks.Standing standing) {
        ConnectLink link = standing.link();
        String toAMadeOne = link.reconnects().isPresent() ? "news.reconnected" : "news.connected";
        return new Frame.News(
                standing.foundAKnownLogin() ? "news.known" : toAMadeOne,
                link.name().value(),
                standing.account().map(account -> account.name().value()).orElse(""),
                standing.account().map(account -> Routes.choice(account.id())).orElse(Routes.HOME),
                Routes.LINKS + "/" + link.id().value() + "/dismissal");
    }

    /** Nothing of it is connected yet. */
    private static Frame.SwitcherEntry entry(Account account, Visit visit) {
        String choice = Routes.choice(account.id());
        return new Frame.SwitcherEntry(
                choice,
                account.name().value(),
                Routes.account(account.id()),
                null,
                "",
                null,
                "health.not_picked",
                "off",
                visit.path().equals(choice));
    }

    private static Frame.SwitcherEntry entry(FormerConnection former, Optional<ProfileId> selected) {
        ProfileId id = former.profile().id();
        return new Frame.SwitcherEntry(
                Routes.connection(id),
                former.accountName().value(),
                PartingRoutes.HISTORIES,
                former.profile().name(),
                former.profile().countryCode().toLowerCase(Locale.ROOT),
                former.profile().domain(),
                "health.disconnected",
                "off",
                selected.filter(id::equals).isPresent());
    }

    private static Frame.SwitcherEntry entry(Connection connection, Optional<ProfileId> selected) {
        ProfileId id = connection.profile().id();
        return new Frame.SwitcherEntry(
                Routes.connection(id),
                connection.account().name().value(),
                Routes.account(connection.account().id()),
                connection.profile().name(),
                connection.profile().countryCode().toLowerCase(Locale.ROOT),
                connection.profile().domain(),
                Health.key(connection.status()),
                Health.tone(connection.status()),
                selected.filter(id::equals).isPresent());
    }
}
