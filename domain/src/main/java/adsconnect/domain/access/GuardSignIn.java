package adsconnect.domain.access;

import adsconnect.domain.Chance;
import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.port.Attempts;
import adsconnect.domain.access.port.KnownBrowsers;
import adsconnect.domain.access.port.Sessions;
import adsconnect.domain.access.port.UserChanges;
import adsconnect.domain.access.port.Users;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

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

    private final SignIn signIn;
    private final Users users;
    private final Sessions sessions;
    private final Attempts attempts;
    private final KnownBrowsers knownBrowsers;
    private final UserChanges changes;
    private final UnitOfWork unitOfWork;
    private final Chance chance;
    private final Clock clock;

    public GuardSignIn(
            SignIn signIn,
            Users users,
            Sessions sessions,
            Attempts attempts,
            KnownBrowsers knownBrowsers,
            UserChanges changes,
            UnitOfWork unitOfWork,
            Chance chance,
            Clock clock) {
        this.signIn = signIn;
        this.users = users;
        this.sessions = sessions;
        this.attempts = attempts;
        this.knownBrowsers = knownBrowsers;
        this.changes = changes;
        this.unitOfWork = unitOfWork;
        this.chance = chance;
        this.clock = clock;
    }

    /** Tries a password, unless too many were tried before; then none is looked at, be it the right one. */
    public Outcome withPassword(EmailAddress email, Secret password, Knock knock) {
        Optional<User> user = users.byEmail(email);
        Optional<SecretHash> browser = known(knock, user);
        Optional<Duration> wait = count(email, user, browser, knock.network());
        if (wait.isPresent()) {
            return new TooMany(wait.get());
        }
        SignIn.Outcome outcome = signIn.withPassword(email, password);
        return new Answered(
                outcome,
                switch (outcome) {
                    case SignIn.SignedIn(User known, Secret token) ->
                        Optional.of(welcome(known, token, browser, knock));
                    // The password was right, and that is all this is about.
                    case SignIn.HalfSignedIn(User known, Secret token) ->
                        Optional.of(welcome(known, token, browser, knock));
                    case SignIn.Refused refused -> Optional.empty();
                    case SignIn.Disabled disabled -> Optional.empty();
                });
    }

    /** Removes what nobody needs any more. */
    public void purge() {
        Instant now = clock.instant();
        attempts.purge(now.minus(AttemptLimit.FORGOTTEN_AFTER));
        knownBrowsers.purge(now.minus(BROWSERS_KNOWN_FOR));
    }

    private Optional<SecretHash> known(Knock knock, Optional<User> user) {
        return knock.known()
                .map(SecretHash::of)
                .filter(browser -> user.isPresent()
                        && knownBrowsers.isKnown(browser, user.get().id()));
    }

    private Optional<Duration> count(
            EmailAddress email, Optional<User> user, Optional<SecretHash> known, String network) {
        if (known.isPresent()) {
            return left(attempts.count(Attempts.Kind.BROWSER, inBrowser(known.get(), email), BROWSER, clock.instant()));
        }
        Optional<Duration> ofNetwork =
                left(attempts.count(Attempts.Kind.NETWORK, subject(network), NETWORK, clock.instant()));
        if (ofNetwork.isPresent()) {
            return ofNetwork;
        }
        Attempts.Counted counted =
                attempts.count(Attempts.Kind.ACCOUNT, subject(email.value()), ACCOUNT, clock.instant());
        if (user.isPresent() && counted.equals(new Attempts.Admitted(ACCOUNT.free()))) {
            unitOfWork.inOne(() -> {
                changes.throttled(user.get());
                return null;
            });
        }
        return left(counted);
    }

    /** What the browser shows from now on, to be known. */
    private Secret welcome(User user, Secret token, Optional<SecretHash> known, Knock knock) {
        EmailAddress email = user.email();
        if (known.isPresent()) {
            attempts.forget(Attempts.Kind.BROWSER, inBrowser(known.get(), email));
        } else {
            attempts.takeBack(Attempts.Kind.NETWORK, subject(knock.network()));
            attempts.forget(Attempts.Kind.ACCOUNT, subject(email.value()));
        }
        sessions.describe(SecretHash.of(token), knock.browser());
        // Also one that is known for somebody else: people share browsers.
        Secret browser = knock.known().orElseGet(() -> chance.secret(32));
        knownBrowsers.remember(SecretHash.of(browser), user.id(), clock.instant());
        return browser;
    }

    static SecretHash subject(String text) {
        return SecretHash.of(new Secret(text));
    }

    private static SecretHash inBrowser(SecretHash browser, EmailAddress email) {
        return subject(browser.hex() + ' ' + email.value());
    }

    static Optional<Duration> left(Attempts.Counted counted) {
        return switch (counted) {
            case Attempts.Admitted admitted -> Optional.empty();
            case Attempts.Refused refused -> Optional.of(refused.left());
        };
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /**
     * The password was looked at.
     *
     * @param browser what to show from now on, to be known; where somebody got in
     */
    public record Answered(SignIn.Outcome outcome, Optional<Secret> browser) implements Outcome {}

    /** It was not. */
    public record TooMany(Duration left) implements Outcome {}
}
