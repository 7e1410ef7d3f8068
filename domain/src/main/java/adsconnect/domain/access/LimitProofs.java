package adsconnect.domain.access;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.port.Attempts;
import adsconnect.domain.access.port.KnownBrowsers;
import adsconnect.domain.access.port.UserChanges;
import java.time.Clock;
import java.time.Duration;

/**
 * Lets somebody try to prove who they are only as often as people do, however many browsers and nodes they try at. An attempt
 * counts as failed before it is looked at, so that a hundred at once are not looked at together. A browser in which they signed
 * in before has a count of its own, so that whoever guesses elsewhere does not keep them waiting.
 */
public final class LimitProofs {

    /** A guesser has twenty-four attempts a day at one code in a million; whoever mistyped often is not shut out for long. */
    static final AttemptLimit LIMIT = new AttemptLimit(5, Duration.ofSeconds(30), Duration.ofHours(1));

    private final Attempts attempts;
    private final KnownBrowsers knownBrowsers;
    private final UserChanges changes;
    private final Clock clock;

    public LimitProofs(Attempts attempts, KnownBrowsers knownBrowsers, UserChanges changes, Clock clock) {
        this.attempts = attempts;
        this.knownBrowsers = knownBrowsers;
        this.changes = changes;
        this.clock = clock;
    }

    Attempts.Counted enter(User user, Knock knock) {
        return attempts.count(Attempts.Kind.PROOF, subject(user, knock), LIMIT, clock.instant());
    }

    void succeeded(User user, Knock knock) {
        attempts.forget(Attempts.Kind.PROOF, subject(user, knock));
    }

    /** Writes down that somebody has to wait now, if so; in the unit of work in which the attempt was looked at. */
    boolean throttled(User user, SignInFailure failure, Attempts.Admitted attempt) {
        boolean waits = attempt.count() >= LIMIT.free();
        if (waits) {
            changes.throttled(user, failure, attempt.count());
        }
        return waits;
    }

    static SecretHash subject(User user) {
        return GuardSignIn.subject(user.id().toString());
    }

    private SecretHash subject(User user, Knock knock) {
        return knock.knownFor(user.id(), knownBrowsers)
                .map(browser -> GuardSignIn.subject(browser.hex() + ' ' + user.id()))
                .orElseGet(() -> subject(user));
    }
}
