package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.RetryFirstSync;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Optional;

/** Starts the first sync over. */
final class RetryFirstSyncAction implements SignedIn.UserAction {

    private final RetryFirstSync retryFirstSync;
    private final Failures failures;

    RetryFirstSyncAction(RetryFirstSync retryFirstSync, Failures failures) {
        this.retryFirstSync = retryFirstSync;
        this.failures = failures;
    }

    @Override
    public Reply act(Visit visit, User user) {
        Optional<ProfileId> profile =
                Optional.ofNullable(visit.parameters().get("profileId")).flatMap(ProfileId::parse);
        return profile.isPresent() && retryFirstSync.retry(user.id(), profile.get())
                ? Reply.seeOther(ConnectionRoutes.connection(profile.get()))
                : failures.notFound(visit, user);
    }
}
