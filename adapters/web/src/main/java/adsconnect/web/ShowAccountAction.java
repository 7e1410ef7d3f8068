package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.connection.ListAccounts;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Optional;
import java.util.Set;

/** Shows what is connected through an account, and since when. */
final class ShowAccountAction implements SignedIn.UserAction {

    /** Behind its address, when its profiles were just edited. */
    static final String EDITED = "?done=edited";

    /** Behind its address, when it was just renamed. */
    static final String RENAMED = "?done=renamed";

    /** Behind its address, when new numbers were just asked for. */
    static final String SYNCING = "?done=syncing";

    private static final Set<String> DEEDS = Set.of(EDITED, RENAMED, SYNCING);

    private final ListAccounts listAccounts;
    private final AccountViews views;
    private final Pages pages;
    private final Failures failures;

    ShowAccountAction(ListAccounts listAccounts, AccountViews views, Pages pages, Failures failures) {
        this.listAccounts = listAccounts;
        this.views = views;
        this.pages = pages;
        this.failures = failures;
    }

    @Override
    public Reply act(Visit visit, User user) {
        return asked(visit)
                .flatMap(id -> listAccounts.find(user.id(), id))
                .map(account -> pages.page(visit, user, 200, views.page(visit, account, note(visit))))
                .orElseGet(() -> failures.notFound(visit, user));
    }

    static Optional<AccountId> asked(Visit visit) {
        return AccountId.parse(visit.parameters().get("accountId"));
    }

    private static String note(Visit visit) {
        return visit.query()
                .first("done")
                .filter(done -> DEEDS.contains("?done=" + done))
                .map(done -> "account.note." + done)
                .orElse(null);
    }
}
