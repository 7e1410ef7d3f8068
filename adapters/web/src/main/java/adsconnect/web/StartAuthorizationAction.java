package adsconnect.web;

import adsconnect.domain.Chance;
import adsconnect.domain.Secret;
import adsconnect.domain.access.User;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.authorization.StartAuthorization;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.marketplace.Region;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.connect.WelcomePage;
import java.util.Optional;

/** Sends the browser to Amazon. */
final class StartAuthorizationAction implements SignedIn.UserAction {

    private final StartAuthorization startAuthorization;
    private final Connections connections;
    private final WelcomeViews welcome;
    private final Pages pages;
    private final Cookies cookies;
    private final Chance chance;

    StartAuthorizationAction(
            StartAuthorization startAuthorization,
            Connections connections,
            WelcomeViews welcome,
            Pages pages,
            Cookies cookies,
            Chance chance) {
        this.startAuthorization = startAuthorization;
        this.connections = connections;
        this.welcome = welcome;
        this.pages = pages;
        this.cookies = cookies;
        this.chance = chance;
    }

    @Override
    public Reply act(Visit visit, User user) {
        String typedName = visit.form().first("accountName").orElse("");
        Optional<Region> region = Region.parse(visit.form().first("region").orElse("NA"));
        if (region.isEmpty()) {
            return again(visit, user, Region.NA, "connect.problem.region_unknown", "");
        }
        Optional<AccountName> name = AccountName.parse(typedName);
        if (name.isEmpty() && !typedName.isBlank()) {
            return again(visit, user, region.get(), "connect.problem.account_name_invalid", "");
        }
        // One secret for all of a browser's tabs: with one for each, the second tab would shut out the first.
        Secret browser = cookies.browser(visit).orElseGet(() -> chance.secret(32));
        return switch (startAuthorization.start(user, browser, region.get(), name)) {
            case StartAuthorization.Started started ->
                Reply.seeOther(started.consentPage().toString()).with(cookies.browser(browser));
            case StartAuthorization.NameTaken taken ->
                again(
                        visit,
                        user,
                        region.get(),
                        "connect.problem.account_name_taken",
                        taken.free().value());
            case StartAuthorization.PlanRequired planRequired -> pages.page(visit, user, 402, fresh(user));
        };
    }

    /** The page says by itself that a plan is needed. */
    private WelcomePage fresh(User user) {
        return welcome.fresh(user, !connections.any(user.id()));
    }

    private Reply again(Visit visit, User user, Region region, String problem, String detail) {
        boolean first = !connections.any(user.id());
        String typedName = visit.form().first("accountName").orElse("");
        return pages.page(visit, user, 422, welcome.again(user, first, region, typedName, problem, detail));
    }
}
