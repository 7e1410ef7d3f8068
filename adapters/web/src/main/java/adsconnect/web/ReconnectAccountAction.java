package adsconnect.web;

import adsconnect.domain.Chance;
import adsconnect.domain.Secret;
import adsconnect.domain.access.User;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.authorization.ReconnectAccount;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Optional;

/** Sends the browser to Amazon for a new consent to an account there is (AUTH-2). */
final class ReconnectAccountAction implements SignedIn.UserAction {

    private final ReconnectAccount reconnectAccount;
    private final WelcomeViews welcome;
    private final Pages pages;
    private final Failures failures;
    private final Cookies cookies;
    private final Chance chance;

    ReconnectAccountAction(
            ReconnectAccount reconnectAccount,
            WelcomeViews welcome,
            Pages pages,
            Failures failures,
            Cookies cookies,
            Chance chance) {
        this.reconnectAccount = reconnectAccount;
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
        return switch (reconnectAccount.reconnect(user, browser, account.get())) {
            case ReconnectAccount.Started started ->
                Reply.seeOther(started.consentPage().toString()).with(cookies.browser(browser));
            case ReconnectAccount.PlanRequired planRequired -> pages.page(visit, user, 402, welcome.fresh(user, false));
            case ReconnectAccount.NoSuchAccount none -> failures.notFound(visit, user);
        };
    }
}
