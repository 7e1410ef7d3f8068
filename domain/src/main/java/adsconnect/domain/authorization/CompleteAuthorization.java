package adsconnect.domain.authorization;

import adsconnect.domain.Lease;
import adsconnect.domain.Secret;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.authorization.port.Authorizations;
import adsconnect.domain.authorization.port.PendingConnections;
import adsconnect.domain.token.KeptSecret;
import adsconnect.domain.token.Purpose;
import adsconnect.domain.token.TokenGrant;
import adsconnect.domain.token.port.OAuth;
import adsconnect.domain.token.port.TokenVault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells how an attempt stands; one whose code was received is exchanged on the way (CALL-1, CALL-2). To be asked as often
 * as somebody likes: only one at a time exchanges, and none after it worked.
 */
public final class CompleteAuthorization {

    /** Longer than Amazon's token endpoint may take to answer: who holds the exchange for longer has died. */
    private static final Duration EXCHANGE_LEASE = Duration.ofSeconds(15);

    private final Authorizations authorizations;
    private final PendingConnections pendingConnections;
    private final TokenVault vault;
    private final OAuth oauth;
    private final KeepConsent keepConsent;
    private final EndAttempt endAttempt;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public CompleteAuthorization(
            Authorizations authorizations,
            PendingConnections pendingConnections,
            TokenVault vault,
            OAuth oauth,
            KeepConsent keepConsent,
            EndAttempt endAttempt,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.authorizations = authorizations;
        this.pendingConnections = pendingConnections;
        this.vault = vault;
        this.oauth = oauth;
        this.keepConsent = keepConsent;
        this.endAttempt = endAttempt;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** @param visitor who is signed in */
    public Outcome complete(AuthorizationId id, Optional<UserId> visitor, Optional<Secret> browser) {
        Optional<Authorization> found =
                authorizations.byId(id).filter(known -> known.attempt().openTo(visitor, browser));
        if (found.isEmpty()) {
            return new NotYours();
        }
        Attempt attempt = found.get().attempt();
        if (attempt.aim().link().isEmpty() && visitor.isEmpty()) {
            return new SignInFirst();
        }
        return switch (found.get()) {
            case Authorization.Started started -> new AtAmazon();
            case Authorization.Received received -> exchange(attempt);
            case Authorization.Exchanging exchanging -> exchange(attempt);
            case Authorization.Completed completed -> completed(attempt);
            case Authorization.Settled settled -> new Settled(settled);
            case Authorization.Failed failed -> new Refused(attempt, failed.code(), "");
        };
    }

    /** Loaded again: back to the choice, or, if that is made or over, a word that this is done. */
    private Outcome completed(Attempt attempt) {
        boolean waits = attempt.aim() instanceof Aim.Pick
                ? pendingConnections
                        .ofUser(attempt.user())
                        .filter(pending -> pending.account().equals(attempt.account()))
                        .isPresent()
                : true;
        return waits ? new Consented(attempt) : new Refused(attempt, FailureCode.STATE_USED, "");
    }

    private Outcome exchange(Attempt attempt) {
        Instant now = clock.instant();
        Optional<Lease> lease = authorizations.beginExchange(attempt.id(), now, now.plus(EXCHANGE_LEASE));
        return lease.map(taken -> exchange(attempt, taken)).orElseGet(StillExchanging::new);
    }

    private Outcome exchange(Attempt attempt, Lease lease) {
        Optional<Secret> verifier = kept(attempt, Purpose.PKCE_VERIFIER);
        Optional<Secret> code = kept(attempt, Purpose.AUTHORIZATION_CODE);
        if (verifier.isEmpty() || code.isEmpty()) {
            return fail(attempt, lease, FailureCode.CODE_EXPIRED, "");
        }
        try {
            TokenGrant grant = oauth.exchange(attempt.region(), code.get(), verifier.get());
            return keep(attempt, lease, grant);
        } catch (AmazonFailure failure) {
            return fail(attempt, lease, codeOf(failure), failure.getMessage());
        }
    }

    /** The verifier ends with the attempt, but whoever came back in time may take the five minutes of the code. */
    private Optional<Secret> kept(Attempt attempt, Purpose purpose) {
        return vault.open(attempt.account(), purpose)
                .filter(secret ->
                        purpose == Purpose.PKCE_VERIFIER || secret.expiresAt().isAfter(clock.instant()))
                .map(KeptSecret::secret);
    }

    private Outcome keep(Attempt attempt, Lease lease, TokenGrant grant) {
        boolean kept = unitOfWork.inOne(() -> {
            if (!authorizations.complete(attempt.id(), lease)) {
                return false;
            }
            keepConsent.keep(attempt, grant);
            return true;
        });
        // Otherwise this node was frozen meanwhile, and another one knows what became of the code.
        return kept ? new Consented(attempt) : new StillExchanging();
    }

    private Outcome fail(Attempt attempt, Lease lease, FailureCode code, String amazonsWords) {
        if (code.leavesTheCodeUsable()) {
            authorizations.returnToReceived(attempt.id(), lease);
        } else {
            endAttempt.end(attempt, code, () -> authorizations.fail(attempt.id(), lease, code));
        }
        return new Refused(attempt, code, amazonsWords);
    }

    private static FailureCode codeOf(AmazonFailure failure) {
        return switch (failure.kind()) {
            case UNAVAILABLE -> FailureCode.AMAZON_UNAVAILABLE;
            case THROTTLED -> FailureCode.AMAZON_THROTTLED;
            case GRANT_REFUSED -> FailureCode.CODE_EXPIRED;
            case CLIENT_REJECTED -> FailureCode.CLIENT_REJECTED;
            case TOKEN_REFUSED, ACCESS_LOST, REQUEST_REFUSED -> FailureCode.AMAZON_REFUSED;
        };
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** No attempt of this browser and this user. */
    public record NotYours() implements Outcome {}

    /** Whoever began it must sign in again; the code is kept meanwhile. */
    public record SignInFirst() implements Outcome {}

    /** Amazon has not sent anybody back. */
    public record AtAmazon() implements Outcome {}

    /** The tokens are kept; the profiles are being looked for, or wait for a choice. */
    public record Consented(Attempt attempt) implements Outcome {}

    /** Another request is exchanging this very code; look again in a moment. */
    public record StillExchanging() implements Outcome {}

    /** An account has the tokens. */
    public record Settled(Authorization.Settled authorization) implements Outcome {}

    /**
     * It did not work; no credential is kept.
     *
     * @param amazonsWords what the exchange brought, for those who run the installation; empty when it is looked at later
     */
    public record Refused(Attempt attempt, FailureCode code, String amazonsWords) implements Outcome {}
}
