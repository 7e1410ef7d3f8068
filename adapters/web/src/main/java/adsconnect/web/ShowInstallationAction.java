package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.console.Examiner;
import adsconnect.domain.console.Finding;
import adsconnect.domain.console.InForce;
import adsconnect.domain.console.port.Examination;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.Text;
import adsconnect.ui.console.CheckRow;
import adsconnect.ui.console.SelfTestCard;
import adsconnect.ui.console.SettingsPage;
import java.util.List;
import java.util.stream.Collectors;

/** Shows admins how the installation is set and how it stands, and tests it when they ask. */
final class ShowInstallationAction implements SignedIn.UserAction {

    private final Examination examination;
    private final InstallationViews views;
    private final Pages pages;

    ShowInstallationAction(Examination examination, InstallationViews views, Pages pages) {
        this.examination = examination;
        this.views = views;
        this.pages = pages;
    }

    @Override
    public Reply act(Visit visit, User user) {
        return page(visit, user, List.of());
    }

    /** Without a script all checks are waited for. */
    Reply examine(Visit visit, User user) {
        return page(
                visit,
                user,
                examination.examine(examiner(visit, user)).stream()
                        .map(found -> row(visit, found))
                        .toList());
    }

    /** With one, each check asks for itself. */
    Reply checks(Visit visit, User user) {
        return pages.fragment(
                visit,
                new SelfTestCard(examination.checks().stream()
                        .map(name -> new CheckRow(name, "", "", "", ConsoleRoutes.CHECKS + "/" + name))
                        .toList()));
    }

    Reply check(Visit visit, User user, String name) {
        return pages.fragment(visit, row(visit, examination.check(name, examiner(visit, user))));
    }

    /** What the page asks for as long as it is open. */
    Reply cards(Visit visit, User user) {
        return pages.fragment(visit, views.cards(visit));
    }

    private Reply page(Visit visit, User user, List<CheckRow> checks) {
        return pages.page(
                visit,
                user,
                200,
                new SettingsPage(
                        new SelfTestCard(checks),
                        views.cards(visit),
                        examination.settings().stream()
                                .map(one -> new SettingsPage.Setting(
                                        name(Preferences.of(visit).text(), one),
                                        one.value(),
                                        one.secret(),
                                        Words.of(one.source())))
                                .toList()));
    }

    /** Variables have a name that is nobody's language. */
    private static String name(Text text, InForce one) {
        return one.name().startsWith("ADSCONNECT_") ? one.name() : text.get("console.setting." + one.name());
    }

    private static CheckRow row(Visit visit, Finding found) {
        Text text = Preferences.of(visit).text();
        String detail = found.remarks().stream()
                .map(remark -> text.get(
                        "console.remark." + remark.name(), remark.values().toArray()))
                .collect(Collectors.joining(text.get("console.remarks.between")));
        return new CheckRow(found.name(), Words.of(found.status()), detail, found.advice(), "");
    }

    private static Examiner examiner(Visit visit, User user) {
        return new Examiner(
                user,
                Preferences.of(visit).language(),
                visit.header("origin").filter(origin -> !origin.equals("null")).orElse(""));
    }
}
