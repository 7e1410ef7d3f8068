package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import adsconnect.domain.authorization.Authorization;
import adsconnect.domain.authorization.ReadConsent;
import adsconnect.domain.connection.OfferProfiles;
import adsconnect.domain.marketplace.Region;
import adsconnect.ui.connect.PendingBanner;
import adsconnect.ui.connect.WelcomePage;
import adsconnect.ui.connect.WelcomePage.RegionChoice;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** The welcome page in its states. */
final class WelcomeViews {

    private final OfferProfiles offerProfiles;
    private final ReadConsent readConsent;
    private final WebSettings settings;
    private final Clock clock;

    WelcomeViews(OfferProfiles offerProfiles, ReadConsent readConsent, WebSettings settings, Clock clock) {
        this.offerProfiles = offerProfiles;
        this.readConsent = readConsent;
        this.settings = settings;
        this.clock = clock;
    }

    /** As it is opened. */
    WelcomePage fresh(User user, boolean first) {
        return again(user, first, Region.NA, "", null, "");
    }

    /** After a start that was refused; what was typed stays. */
    WelcomePage again(User user, boolean first, Region region, String accountName, String problem, String detail) {
        boolean planRequired = !user.plan().activeAt(clock.instant());
        return new WelcomePage(
                first,
                choices(region),
                accountName,
                problem,
                detail,
                pending(offerProfiles, user.id()),
                unreturned(user.id()),
                offerProfiles.full(user),
                planRequired,
                settings.plansUrl().map(URI::toString).orElse(null));
    }

    /** Where help is for somebody whom Amazon never sent back, or null (AUTH-8). */
    private String unreturned(UserId user) {
        return readConsent
                .last(user)
                .filter(Authorization.Started.class::isInstance)
                .map(last -> AuthorizationRoutes.authorization(last.attempt().id()))
                .orElse(null);
    }

    /** The banner for a consent that waits, or null. */
    static PendingBanner pending(OfferProfiles offerProfiles, UserId user) {
        return offerProfiles
                .waiting(user)
                .map(left -> new PendingBanner(minutes(left)))
                .orElse(null);
    }

    /** Rounded up, so that the last minute is not "0 min left". */
    static long minutes(Duration left) {
        return left.plusSeconds(59).toMinutes();
    }

    static List<RegionChoice> choices(Region selected) {
        return Arrays.stream(Region.values())
                .map(region -> new RegionChoice(region.name(), "region." + region.name(), region == selected))
                .toList();
    }
}
