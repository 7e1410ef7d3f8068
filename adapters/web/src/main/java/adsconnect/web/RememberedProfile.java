package adsconnect.web;

import adsconnect.domain.StoreFailed;
import adsconnect.domain.access.User;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.port.ChosenProfiles;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Reply.SetCookie;
import adsconnect.httpkit.Visit;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which profile somebody looks at: the last in this browser, else the last that they chose in any (DASH-3). */
final class RememberedProfile {

    private static final Logger LOG = LoggerFactory.getLogger(RememberedProfile.class);

    private static final String COOKIE = "adsc_profile";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final ChosenProfiles chosenProfiles;

    RememberedProfile(ChosenProfiles chosenProfiles) {
        this.chosenProfiles = chosenProfiles;
    }

    /** One of those that are connected. */
    Optional<ProfileId> among(Predicate<ProfileId> connected, Visit visit, User user) {
        return inBrowser(visit)
                .filter(connected)
                .or(() -> chosenProfiles.of(user.id()).filter(connected));
    }

    /** The answer that shows it, also if it can't be remembered: it was not asked for to be remembered. */
    Reply remembering(ProfileId profile, Visit visit, User user, Reply reply) {
        // Looking at the same again is no choice.
        if (inBrowser(visit).filter(profile::equals).isEmpty()) {
            try {
                chosenProfiles.choose(user.id(), profile);
            } catch (StoreFailed failure) {
                LOG.warn("What {} looks at was not remembered: {}", visit, failure.getMessage());
            }
        }
        return reply.with(new SetCookie(COOKIE, Long.toString(profile.value()), REMEMBERED));
    }

    private static Optional<ProfileId> inBrowser(Visit visit) {
        return visit.cookie(COOKIE).flatMap(ProfileId::parse);
    }
}
