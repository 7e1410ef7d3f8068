package adsconnect.web;

import adsconnect.domain.Chance;
import adsconnect.domain.Secret;
import adsconnect.domain.access.User;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.authorization.StartAuthorization;
import adsconnect.domain.connection.port.Connections;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Optional;

/** Sends the browser to Amazon for a new consent to an account there is (AUTH-2). */
final class ReconnectAction implements SignedIn.UserAction {

    private final StartAuthorization startAuthorization;
    private final Connections connections;
    private final WelcomeViews welcome;
    private final Pages pages;
    private final Failures failures;
    private final Cookies cookies;
    private final Chance chance;

    ReconnectAction(
            StartAuthorization startAuthorization,
            Connections connections,
            WelcomeViews welcome,
            Pages pages,
            Failures failures,
            Cookies cookies,
            Chance chance) {
        this.startAuthorization = startAuthorization;
        this.connections = connections;
        this.welcome = welcome;
        this.pages = pages;
        this.failures = failures;
        this.cookies = cookies;
        this.chance = chance;
    }

    @Override
    public Reply act(Visit visit, User user) {
        Optional<AccountId> account = AccountId.parse(visit.parameters().get("accountId"));
        if (account.isEmpty()) {
            return failures.notFound(visit, user);
        }
        Secret browser = cookies.browser(visit).orElseGet(() -> chance.secret(32));
        return switch (startAuthorization.reconnect(user, browser, account.get())) {
            case StartAuthorization.Started started ->
                Reply.seeOther(started.consentPage().toString()).with(cookies.browser(browser));
            case StartAuthorization.PlanRequired planRequired ->
                pages.page(
                        visit,
                        user,
                        402,
                        welcome.fresh(user, connections.ofOwner(user.id()).isEmpty()));
            case StartAuthorization.NameTaken taken -> failures.notFound(visit, user);
            case StartAuthorization.NoSuchAccount none -> failures.notFound(visit, user);
        };
    }
}
