package adsconnect.domain.access;

import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.port.Attempts;
import adsconnect.domain.access.port.KnownBrowsers;
import adsconnect.domain.access.port.UserChanges;
import adsconnect.domain.access.port.Users;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets nobody try many passwords, and yet locks no owner out: a browser in which somebody signed in before has a count of its
 * own, whatever is tried elsewhere (section 17). Addresses that nobody has are counted alike, so that none is found out.
 */
public final class GuardSignIn {

    static final AttemptLimit ACCOUNT = new AttemptLimit(5, Duration.ofSeconds(30), Duration.ofMinutes(15));
    static final AttemptLimit NETWORK = new AttemptLimit(50, Duration.ofSeconds(30), Duration.ofMinutes(15));
    static final AttemptLimit BROWSER = new AttemptLimit(10, Duration.ofSeconds(30), Duration.ofMinutes(15));

    /** A browser in which nobody signed in for so long is a stranger again. */
    private static final Duration BROWSERS_KNOWN_FOR = Duration.ofDays(365);

    /** Asked after where nobody has the address, so that the time taken does not tell. */
    private static final UserId NOBODY = new UserId(new UUID(0, 0));

    private final SignIn signIn;
    private final Users users;
    private final Attempts attempts;
    private final KnownBrowsers knownBrowsers;
    private final UserChanges changes;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public GuardSignIn(
            SignIn signIn,
            Users users,
            Attempts attempts,
            KnownBrowsers knownBrowsers,
            UserChanges changes,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.signIn = signIn;
        this.users = users;
        this.attempts = attempts;
        this.knownBrowsers = knownBrowsers;
        this.changes = changes;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** Tries a password, unless too many were tried before; then none is looked at, be it the right one. */
    public Outcome withPassword(EmailAddress email, Secret password, Knock knock) {
        Optional<User> user = users.byEmail(email);
        Instant now = clock.instant();
        List<Try> tries = new ArrayList<>();
        for (Try attempt : tries(email, user, knock)) {
            switch (attempts.count(attempt.kind(), attempt.subject(), attempt.limit(), now)) {
                case Attempts.Admitted admitted -> tries.add(attempt.counted(admitted));
                case Attempts.Refused refused -> {
                    return new TooMany(refused.left());
                }
            }
        }
        SignIn.Outcome outcome = signIn.withPassword(email, password, knock);
        switch (outcome) {
            case SignIn.SignedIn whole -> tries.forEach(attempt -> takeBack(attempt, now));
            // The password was right, and that is all this is about.
            case SignIn.HalfSignedIn half -> tries.forEach(attempt -> takeBack(attempt, now));
            case SignIn.Refused refused -> unitOfWork.inOne(() -> failed(user, tries, now));
            case SignIn.Disabled disabled -> {}
        }
        return new Answered(outcome);
    }

    /** Removes what nobody needs any more. */
    public void purge() {
        Instant now = clock.instant();
        attempts.purge(now.minus(AttemptLimit.FORGOTTEN_AFTER));
        knownBrowsers.purge(now.minus(BROWSERS_KNOWN_FOR));
    }

    /** One attempt, as one of those by whom it is counted. */
    private record Try(Attempts.Kind kind, SecretHash subject, AttemptLimit limit, Attempts.Admitted admitted) {

        Try(Attempts.Kind kind, String subject, AttemptLimit limit) {
            this(kind, GuardSignIn.subject(subject), limit, new Attempts.Admitted(0));
        }

        Try counted(Attempts.Admitted so) {
            return new Try(kind, subject, limit, so);
        }

        boolean beginsWait() {
            return admitted.count() >= limit.free();
        }
    }

    private List<Try> tries(EmailAddress email, Optional<User> user, Knock knock) {
        UserId id = user.map(User::id).orElse(NOBODY);
        return knock.knownFor(id, knownBrowsers)
                .map(browser -> List.of(new Try(Attempts.Kind.BROWSER, browser.hex() + ' ' + email.value(), BROWSER)))
                .orElseGet(() -> List.of(
                        new Try(Attempts.Kind.NETWORK, knock.network(), NETWORK),
                        new Try(Attempts.Kind.ACCOUNT, email.value(), ACCOUNT)));
    }

    /** A network has many users, of whom one got in. */
    private void takeBack(Try attempt, Instant at) {
        if (attempt.kind() == Attempts.Kind.NETWORK) {
            attempts.takeBack(attempt.kind(), attempt.subject(), attempt.admitted(), at);
            return;
        }
        attempts.forget(attempt.kind(), attempt.subject());
    }

    /**
     * The failure and its line, before anybody is told of it; the attempt itself counts already, whatever becomes of this (AUDIT-1).
     * What had to wait is not written down, nor what is typed for nobody: guessing does not fill the audit. Yet the same is
     * done of both, so that the time taken does not tell.
     */
    private Void failed(Optional<User> user, List<Try> tries, Instant at) {
        for (Try attempt : tries) {
            attempts.failed(attempt.kind(), attempt.subject(), attempt.admitted(), at, clock.instant());
            if (attempt.kind() != Attempts.Kind.NETWORK) {
                user.ifPresentOrElse(
                        somebody -> tell(somebody, attempt),
                        () -> changes.nobodySignedIn(SignInFailure.WRONG_PASSWORD));
            } else if (attempt.beginsWait()) {
                changes.networkThrottled(attempt.admitted().count());
            }
        }
        return null;
    }

    private void tell(User user, Try attempt) {
        if (attempt.beginsWait()) {
            changes.throttled(
                    user, SignInFailure.WRONG_PASSWORD, attempt.admitted().count());
            return;
        }
        changes.signInFailed(user, SignInFailure.WRONG_PASSWORD);
    }

    static SecretHash subject(String text) {
        return SecretHash.of(new Secret(text));
    }

    static Optional<Duration> left(Attempts.Counted counted) {
        return switch (counted) {
            case Attempts.Admitted admitted -> Optional.empty();
            case Attempts.Refused refused -> Optional.of(refused.left());
        };
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** The password was looked at. */
    public record Answered(SignIn.Outcome outcome) implements Outcome {}

    /** It was not. */
    public record TooMany(Duration left) implements Outcome {}
}
