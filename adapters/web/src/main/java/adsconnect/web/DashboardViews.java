package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Profile;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.FormerConnection;
import adsconnect.domain.connection.OfferProfiles;
import adsconnect.domain.connection.ReadableProfile;
import adsconnect.httpkit.Visit;
import adsconnect.ui.dashboard.DashboardPage;
import adsconnect.ui.history.FormerNotice;
import adsconnect.ui.trouble.Trouble;
import java.util.Locale;

/** The dashboard of one connection. */
final class DashboardViews {

    private final NumbersViews numbers;
    private final OfferProfiles offerProfiles;
    private final TroubleViews troubles;

    DashboardViews(NumbersViews numbers, OfferProfiles offerProfiles, TroubleViews troubles) {
        this.numbers = numbers;
        this.offerProfiles = offerProfiles;
        this.troubles = troubles;
    }

    DashboardPage page(Visit visit, User user, Connection connection) {
        Formats formats = new Formats(Preferences.of(visit));
        return page(visit, user, ReadableProfile.of(connection), null, troubles.ofReady(formats, connection));
    }

    /** What can still be read of a profile that was disconnected (RECO-1). */
    DashboardPage page(Visit visit, User user, FormerConnection former, FormerNotice notice) {
        return page(visit, user, ReadableProfile.of(former), notice, null);
    }

    private DashboardPage page(Visit visit, User user, ReadableProfile shown, FormerNotice former, Trouble trouble) {
        Profile profile = shown.profile();
        return new DashboardPage(
                profile.name(),
                shown.accountName().value(),
                profile.countryCode().toLowerCase(Locale.ROOT),
                profile.domain(),
                numbers.all(visit, shown, DashboardAddress.of(profile.id(), visit.query())),
                WelcomeViews.pending(offerProfiles, user.id()),
                trouble,
                offerProfiles.exceeded(user).orElse(null),
                former,
                null);
    }
}
