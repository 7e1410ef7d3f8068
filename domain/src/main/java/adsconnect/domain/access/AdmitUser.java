package adsconnect.domain.access;

import adsconnect.domain.Chance;
import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.access.port.Attempts;
import adsconnect.domain.access.port.KnownBrowsers;
import adsconnect.domain.access.port.SecondFactors;
import adsconnect.domain.access.port.Sessions;
import adsconnect.domain.access.port.UserChanges;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Opens the session of somebody who proved who they are, by whatever way. To be called in a unit of work. */
public final class AdmitUser {

    /** What anybody can repeat at will is written down so often, or it would fill the audit. */
    static final AttemptLimit TOLD = new AttemptLimit(5, Duration.ofMinutes(1), Duration.ofHours(1));

    private final Sessions sessions;
    private final SecondFactors secondFactors;
    private final KnownBrowsers knownBrowsers;
    private final Attempts attempts;
    private final UserChanges changes;
    private final Chance chance;
    private final Clock clock;

    public AdmitUser(
            Sessions sessions,
            SecondFactors secondFactors,
            KnownBrowsers knownBrowsers,
            Attempts attempts,
            UserChanges changes,
            Chance chance,
            Clock clock) {
        this.sessions = sessions;
        this.secondFactors = secondFactors;
        this.knownBrowsers = knownBrowsers;
        this.attempts = attempts;
        this.changes = changes;
        this.chance = chance;
        this.clock = clock;
    }

    /** @param user whom the unit of work has locked */
    SignIn.Outcome admit(User user, SignInWay way, Knock knock) {
        if (user.disabled()) {
            if (mayBeTold(user)) {
                changes.signInFailed(user, SignInFailure.DISABLED);
            }
            return new SignIn.Disabled();
        }
        if (secondFactors.of(user.id()).filter(SecondFactor::confirmed).isEmpty()) {
            return open(user, way, knock);
        }
        Secret token = chance.secret(32);
        sessions.openHalf(SecretHash.of(token), user.id(), clock.instant());
        sessions.describe(SecretHash.of(token), way, knock.browser());
        if (mayBeTold(user)) {
            changes.halfSignedIn(user, way);
        }
        return new SignIn.HalfSignedIn(user, token);
    }

    /** Of somebody who has no second factor. */
    SignIn.SignedIn open(User user, SignInWay way, Knock knock) {
        Secret token = chance.secret(32);
        sessions.open(SecretHash.of(token), user.id(), clock.instant());
        sessions.describe(SecretHash.of(token), way, knock.browser());
        changes.signedIn(user, way, false);
        return new SignIn.SignedIn(user, token, remember(user, knock));
    }

    /**
     * Half a session becomes a whole one; empty if it was ended meanwhile.
     *
     * @param secondFactor whether they showed one
     */
    Optional<SignIn.SignedIn> complete(Secret half, Session session, boolean secondFactor, Knock knock) {
        Secret token = chance.secret(32);
        if (!sessions.makeWhole(SecretHash.of(half), SecretHash.of(token), clock.instant())) {
            return Optional.empty();
        }
        User user = session.user();
        changes.signedIn(user, session.way(), secondFactor);
        return Optional.of(new SignIn.SignedIn(user, token, remember(user, knock)));
    }

    /** Also a browser that is known for somebody else: people share browsers. */
    private Secret remember(User user, Knock knock) {
        Secret browser = knock.known().orElseGet(() -> chance.secret(32));
        knownBrowsers.remember(SecretHash.of(browser), user.id(), clock.instant());
        return browser;
    }

    private boolean mayBeTold(User user) {
        return attempts.count(Attempts.Kind.TOLD, LimitProofs.subject(user), TOLD, clock.instant())
                instanceof Attempts.Admitted;
    }
}
