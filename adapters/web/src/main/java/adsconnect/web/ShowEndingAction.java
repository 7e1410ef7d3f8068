package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.ReadHistories;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Optional;

/** Names what stops before a connection, or an account, ends (RECO-1); leads to what is left of one that ended. */
final class ShowEndingAction implements SignedIn.UserAction {

    private final EndingViews views;
    private final ReadHistories readHistories;
    private final Pages pages;
    private final Failures failures;

    ShowEndingAction(EndingViews views, ReadHistories readHistories, Pages pages, Failures failures) {
        this.views = views;
        this.readHistories = readHistories;
        this.pages = pages;
        this.failures = failures;
    }

    @Override
    public Reply act(Visit visit, User user) {
        return (visit.parameters().containsKey("profileId")
                        ? ShowConnectionAction.asked(visit).flatMap(profile -> profile(visit, user, profile))
                        : ShowAccountAction.asked(visit).flatMap(account -> account(visit, user, account)))
                .orElseGet(() -> failures.notFound(visit, user));
    }

    private Optional<Reply> profile(Visit visit, User user, ProfileId profile) {
        return views.disconnecting(visit, user, profile, false)
                .map(page -> pages.page(visit, user, 200, page))
                .or(() -> readHistories
                        .find(user.id(), profile)
                        .map(gone -> DisconnectProfileAction.done(profile, FormerViews.BEFORE)));
    }

    private Optional<Reply> account(Visit visit, User user, AccountId account) {
        return views.unbinding(visit, user, account, false)
                .map(page -> pages.page(visit, user, 200, page))
                .or(() ->
                        readHistories.unbound(user.id(), account).map(gone -> UnbindAccountAction.goneBefore(account)));
    }
}
