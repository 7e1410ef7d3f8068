package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.DisconnectProfile;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Optional;

/** Ends one connection, and leads to what is left of it (RECO-1). */
final class DisconnectProfileAction implements SignedIn.UserAction {

    private final DisconnectProfile disconnectProfile;
    private final EndingViews views;
    private final Pages pages;
    private final Failures failures;

    DisconnectProfileAction(DisconnectProfile disconnectProfile, EndingViews views, Pages pages, Failures failures) {
        this.disconnectProfile = disconnectProfile;
        this.views = views;
        this.pages = pages;
        this.failures = failures;
    }

    @Override
    public Reply act(Visit visit, User user) {
        Optional<ProfileId> profile = ShowConnectionAction.asked(visit);
        return profile.isEmpty() ? failures.notFound(visit, user) : disconnect(visit, user, profile.get());
    }

    private Reply disconnect(Visit visit, User user, ProfileId profile) {
        Optional<DisconnectProfile.Told> told = EndingViews.toldOfProfile(visit);
        if (told.isEmpty()) {
            return ask(visit, user, profile, false);
        }
        return switch (disconnectProfile.disconnect(user.id(), profile, told.get())) {
            case DisconnectProfile.Disconnected done ->
                done(profile, done.accountEnded() ? FormerViews.ENDED : FormerViews.DISCONNECTED);
            case DisconnectProfile.GoneAlready gone -> done(profile, FormerViews.BEFORE);
            case DisconnectProfile.Changed changed -> ask(visit, user, profile, true);
            case DisconnectProfile.NoSuchConnection none -> failures.notFound(visit, user);
        };
    }

    static Reply done(ProfileId profile, String note) {
        return Reply.seeOther(ConnectionRoutes.connection(profile) + "?done=" + note);
    }

    private Reply ask(Visit visit, User user, ProfileId profile, boolean changed) {
        return views.disconnecting(visit, user, profile, changed)
                .map(page -> pages.page(visit, user, 409, page))
                .orElseGet(() -> failures.notFound(visit, user));
    }
}
