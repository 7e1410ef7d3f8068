package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.RenameAccount;
import adsconnect.domain.connection.ListAccounts;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Optional;

/** Gives an account another name (PICK-6). */
final class RenameAccountAction implements SignedIn.UserAction {

    private final RenameAccount renameAccount;
    private final ListAccounts listAccounts;
    private final AccountViews views;
    private final Pages pages;
    private final Failures failures;

    RenameAccountAction(
            RenameAccount renameAccount,
            ListAccounts listAccounts,
            AccountViews views,
            Pages pages,
            Failures failures) {
        this.renameAccount = renameAccount;
        this.listAccounts = listAccounts;
        this.views = views;
        this.pages = pages;
        this.failures = failures;
    }

    @Override
    public Reply act(Visit visit, User user) {
        return ShowAccountAction.asked(visit)
                .flatMap(id -> listAccounts.find(user.id(), id))
                .map(account -> rename(visit, user, account))
                .orElseGet(() -> failures.notFound(visit, user));
    }

    private Reply rename(Visit visit, User user, Account account) {
        String typed = visit.form().first("accountName").orElse("");
        Optional<AccountName> name = AccountName.parse(typed);
        if (name.isEmpty()) {
            return pages.page(visit, user, 422, views.refused(visit, account, typed, "account_name_missing", ""));
        }
        return switch (renameAccount.rename(user.id(), account.id(), name.get())) {
            case RenameAccount.Renamed renamed ->
                Reply.seeOther(AccountRoutes.account(account.id()) + ShowAccountAction.RENAMED);
            case RenameAccount.NameTaken taken ->
                pages.page(
                        visit,
                        user,
                        422,
                        views.refused(
                                visit,
                                account,
                                typed,
                                "account_name_taken",
                                taken.free().value()));
            case RenameAccount.NoSuchAccount none -> failures.notFound(visit, user);
        };
    }
}
