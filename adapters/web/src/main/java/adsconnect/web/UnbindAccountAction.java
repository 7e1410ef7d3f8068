package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.UnbindAccount;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Optional;
import java.util.Set;

/** Ends an account, and leads to what is left of it (RECO-1). */
final class UnbindAccountAction implements SignedIn.UserAction {

    private final UnbindAccount unbindAccount;
    private final EndingViews views;
    private final Pages pages;
    private final Failures failures;

    UnbindAccountAction(UnbindAccount unbindAccount, EndingViews views, Pages pages, Failures failures) {
        this.unbindAccount = unbindAccount;
        this.views = views;
        this.pages = pages;
        this.failures = failures;
    }

    @Override
    public Reply act(Visit visit, User user) {
        Optional<AccountId> account = ShowAccountAction.asked(visit);
        return account.isEmpty() ? failures.notFound(visit, user) : unbind(visit, user, account.get());
    }

    private Reply unbind(Visit visit, User user, AccountId account) {
        Optional<Set<ProfileId>> told = EndingViews.toldOfAccount(visit);
        if (told.isEmpty()) {
            return ask(visit, user, account, false);
        }
        return switch (unbindAccount.unbind(user.id(), account, told.get())) {
            case UnbindAccount.Unbound unbound -> Reply.seeOther(PartingRoutes.unbound(account));
            case UnbindAccount.GoneAlready gone -> goneBefore(account);
            case UnbindAccount.Changed changed -> ask(visit, user, account, true);
            case UnbindAccount.NoSuchAccount none -> failures.notFound(visit, user);
        };
    }

    static Reply goneBefore(AccountId account) {
        return Reply.seeOther(PartingRoutes.unbound(account) + ShowHistoriesAction.BEFORE);
    }

    private Reply ask(Visit visit, User user, AccountId account, boolean changed) {
        return views.unbinding(visit, user, account, changed)
                .map(page -> pages.page(visit, user, 409, page))
                .orElseGet(() -> failures.notFound(visit, user));
    }
}
