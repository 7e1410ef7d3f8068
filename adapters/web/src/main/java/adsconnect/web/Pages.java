package adsconnect.web;

import adsconnect.domain.Code;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.audit.port.Alarms;
import adsconnect.domain.authorization.ConnectLink;
import adsconnect.domain.authorization.OwnConnectLinks;
import adsconnect.domain.connection.ListAccounts;
import adsconnect.domain.connection.ReadHistories;
import adsconnect.domain.notice.ReadNotices;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.View;
import adsconnect.ui.frame.Frame;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts a view into its frame and makes it an answer. Shared between threads. */
final class Pages {

    /** More would push the page away; the next one comes when one is dismissed, and the list of links has all. */
    private static final int MOST_NEWS = 3;

    /** What pages say that have no place of their own for it. */
    private static final Set<String> DONE = Set.of("key-revoked", "link-revoked", "settled", "reopened");

    private final TemplateEngine engine;
    private final ListAccounts listAccounts;
    private final OwnConnectLinks ownConnectLinks;
    private final ReadHistories readHistories;
    private final Alarms alarms;
    private final ReadNotices readNotices;
    private final WebSettings settings;

    Pages(
            TemplateEngine engine,
            ListAccounts listAccounts,
            OwnConnectLinks ownConnectLinks,
            ReadHistories readHistories,
            Alarms alarms,
            ReadNotices readNotices,
            WebSettings settings) {
        this.engine = engine;
        this.listAccounts = listAccounts;
        this.ownConnectLinks = ownConnectLinks;
        this.readHistories = readHistories;
        this.alarms = alarms;
        this.readNotices = readNotices;
        this.settings = settings;
    }

    /** A page for nobody in particular. */
    Reply page(Visit visit, int status, View view) {
        return render(
                visit,
                Optional.empty(),
                status,
                view,
                frame(visit, null, Frame.Switcher.NONE, List.of(), null, 0, Optional.empty()));
    }

    /** A page for everybody, with their own frame for those who are signed in. */
    Reply page(Visit visit, Optional<User> user, int status, View view) {
        return user.map(somebody -> page(visit, somebody, status, view)).orElseGet(() -> page(visit, status, view));
    }

    /** A page for somebody. */
    Reply page(Visit visit, User user, int status, View view) {
        return page(visit, user, Optional.empty(), status, view);
    }

    /** A page that says why nothing was done, with the status that the table of codes gives (section 20). */
    Reply refused(Visit visit, User user, Code code, View view) {
        if (code.waits()) {
            throw new IllegalArgumentException("How long to wait is part of " + code.text());
        }
        return page(visit, user, code.status().orElseThrow(), view);
    }

    /** The same of what can be done later. */
    Reply refused(Visit visit, User user, Code code, Duration wait, View view) {
        return Waits.told(page(visit, user, code.status().orElseThrow(), view), wait);
    }

    /** A page about one of somebody's connections. */
    Reply page(Visit asked, User user, Optional<ProfileId> selected, int status, View view) {
        Visit visit = Preferences.wishes(asked, user);
        Frame.Switcher switcher = SwitcherViews.switcher(
                visit,
                listAccounts.first(user.id(), SwitcherViews.MOST + 1, selected),
                readHistories.latest(user.id(), SwitcherViews.MOST_FORMER),
                selected);
        List<Frame.News> news = ownConnectLinks.news(user.id(), MOST_NEWS).stream()
                .map(Pages::news)
                .toList();
        Frame.Person person = new Frame.Person(user.email().value(), "role." + Words.of(user.role()));
        return render(
                visit,
                Optional.of(user),
                status,
                view,
                frame(visit, person, switcher, news, alarm(visit, user), readNotices.unread(user.id()), selected));
    }

    /** Null for everybody who could not do anything about it, and where all alarms are shown anyway. */
    private String alarm(Visit visit, User user) {
        return user.role() == Role.ADMIN && !visit.path().equals(ConsoleRoutes.START)
                ? alarms.on().keySet().stream()
                        .min(Comparator.naturalOrder())
                        .map(alarm -> "frame.alarm." + Words.of(alarm))
                        .orElse(null)
                : null;
    }

    /** A part of a page, for htmx to swap in. */
    Reply fragment(Visit visit, View view) {
        return render(
                visit,
                FilledIn.whoIsHere(),
                200,
                view,
                frame(visit, null, Frame.Switcher.NONE, List.of(), null, 0, Optional.empty()));
    }

    /** The same of a page that is open, whose own address says from then on what is shown. */
    Reply fragment(Visit visit, View view, String address) {
        return fragment(visit, view).with("hx-replace-url", address);
    }

    private Reply render(Visit visit, Optional<User> user, int status, View view, Frame frame) {
        String html = engine.render(view, frame, Preferences.of(visit).text());
        return Reply.html(
                status, user.map(somebody -> FilledIn.by(somebody, html)).orElse(html));
    }

    private Frame frame(
            Visit visit,
            Frame.Person person,
            Frame.Switcher switcher,
            List<Frame.News> news,
            String alarm,
            int unread,
            Optional<ProfileId> about) {
        Preferences preferences = Preferences.of(visit);
        // Only what was read can be returned to; a form's target can't.
        boolean again = visit.method().equals("GET")
                && !visit.path().equals(Routes.CALLBACK)
                && !visit.path().equals(Routes.SIGN_ON_CALLBACK);
        String path = again ? visit.path() : Routes.HOME;
        return new Frame(
                preferences.language(),
                preferences.theme(),
                settings.sandbox(),
                path,
                person,
                switcher,
                switcher.any(),
                news,
                alarm,
                unread,
                done(visit),
                unsent(visit),
                MessageForm.address(about));
    }

    private static String unsent(Visit visit) {
        return visit.query()
                .first(ComeBack.UNSENT)
                .map(why -> why.equals(ComeBack.BY_ANOTHER) ? "frame.unsent.other" : "frame.unsent")
                .orElse(null);
    }

    /** Only what can have been done; anybody may write an address. */
    private static String done(Visit visit) {
        return visit.query()
                .first("done")
                .filter(DONE::contains)
                .map(word -> "frame.done." + word)
                .orElse(null);
    }

    private static Frame.News news(OwnConnectLinks.Standing standing) {
        ConnectLink link = standing.link();
        String toAMadeOne = link.reconnects().isPresent() ? "news.reconnected" : "news.connected";
        return new Frame.News(
                standing.foundAKnownLogin() ? "news.known" : toAMadeOne,
                link.name().value(),
                standing.account().map(account -> account.name().value()).orElse(""),
                standing.account()
                        .map(account -> PickerRoutes.choice(account.id()))
                        .orElse(Routes.HOME),
                LinkRoutes.LINKS + "/" + link.id().value() + "/dismissal");
    }
}
