package adsconnect.testkit;

import adsconnect.domain.Secret;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.token.AccessToken;
import adsconnect.domain.token.TokenGrant;
import adsconnect.domain.token.port.OAuth;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Login with Amazon that grants whatever is asked, unless told to do something else next. Access tokens live an hour by
 * the clock; a refresh returns the refresh token it was given. Shared between threads.
 */
public final class ScriptedOAuth implements OAuth {

    private final Clock clock;
    private final AtomicInteger tokens = new AtomicInteger();
    private final List<Consent> consents = new ArrayList<>();
    private final List<Exchange> exchanges = new ArrayList<>();
    private final List<Refresh> refreshes = new ArrayList<>();
    private final Queue<RuntimeException> failures = new ArrayDeque<>();
    private final Queue<TokenGrant> grants = new ArrayDeque<>();
    private Optional<AmazonFailure.Kind> trouble = Optional.empty();
    private Runnable meanwhile = () -> {};

    /** What a browser was sent to Amazon with. */
    public record Consent(Region region, Secret state, Secret pkceVerifier) {}

    /** A call of the token endpoint with a code. */
    public record Exchange(Region region, Secret code, Secret pkceVerifier) {}

    /** A call of the token endpoint with a refresh token. */
    public record Refresh(Region region, Secret refreshToken) {}

    public ScriptedOAuth(Clock clock) {
        this.clock = clock;
    }

    /** The next call of the token endpoint fails so. Several are taken in turn. */
    public synchronized void failNext(AmazonFailure.Kind kind) {
        failNext(new AmazonFailure(kind, "Scripted: " + kind));
    }

    /** The next call of the token endpoint fails so. Several are taken in turn. */
    public synchronized void failNext(AmazonFailure failure) {
        failures.add(failure);
    }

    /** Every call of the token endpoint fails so, until {@link #grantAgain}. */
    public synchronized void refuse(AmazonFailure.Kind kind) {
        trouble = Optional.of(kind);
    }

    public synchronized void grantAgain() {
        trouble = Optional.empty();
    }

    /** The next call of the token endpoint that succeeds answers so. Several are taken in turn. */
    public synchronized void grantNext(TokenGrant grant) {
        grants.add(grant);
    }

    /** Happens once, while the next call of the token endpoint is under way. */
    public synchronized void meanwhile(Runnable happening) {
        meanwhile = happening;
    }

    public synchronized List<Consent> consents() {
        return List.copyOf(consents);
    }

    public synchronized List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    public synchronized List<Refresh> refreshes() {
        return List.copyOf(refreshes);
    }

    @Override
    public synchronized URI consentPage(Region region, Secret state, Secret pkceVerifier) {
        consents.add(new Consent(region, state, pkceVerifier));
        return URI.create(
                "https://" + region.name().toLowerCase(Locale.ROOT) + ".amazon.test/ap/oa?state=" + state.reveal());
    }

    @Override
    public TokenGrant exchange(Region region, Secret code, Secret pkceVerifier) {
        synchronized (this) {
            exchanges.add(new Exchange(region, code, pkceVerifier));
        }
        return answer(new Secret("Atzr|" + tokens.incrementAndGet()));
    }

    @Override
    public TokenGrant refresh(Region region, Secret refreshToken) {
        synchronized (this) {
            refreshes.add(new Refresh(region, refreshToken));
        }
        return answer(refreshToken);
    }

    private TokenGrant answer(Secret refreshToken) {
        takeMeanwhile().run();
        synchronized (this) {
            if (!failures.isEmpty()) {
                throw failures.remove();
            }
            if (trouble.isPresent()) {
                throw new AmazonFailure(trouble.get(), "Scripted: " + trouble.get());
            }
            return grants.isEmpty() ? freshGrant(refreshToken) : grants.remove();
        }
    }

    private TokenGrant freshGrant(Secret refreshToken) {
        Secret access = new Secret("Atza|" + tokens.incrementAndGet());
        return new TokenGrant(new AccessToken(access, clock.instant().plus(Duration.ofHours(1))), refreshToken);
    }

    private synchronized Runnable takeMeanwhile() {
        Runnable taken = meanwhile;
        meanwhile = () -> {};
        return taken;
    }
}
