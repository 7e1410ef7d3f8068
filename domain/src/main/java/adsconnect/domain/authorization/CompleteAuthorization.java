package adsconnect.domain.authorization;

import adsconnect.domain.Lease;
import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.AuditTrail;
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
import java.util.function.BooleanSupplier;

/** Takes what Amazon sent the browser back with, and turns it into a pending connection (CALL-1, CALL-2). */
public final class CompleteAuthorization {

    /** Longer than Amazon's token endpoint may take to answer: who holds the exchange for longer has died. */
    private static final Duration EXCHANGE_LEASE = Duration.ofSeconds(15);

    private final Authorizations authorizations;
    private final PendingConnections pendingConnections;
    private final TokenVault vault;
    private final OAuth oauth;
    private final AuditTrail auditTrail;
    private final UnitOfWork unitOfWork;
    private final Duration pendingLifetime;
    private final Clock clock;

    public CompleteAuthorization(
            Authorizations authorizations,
            PendingConnections pendingConnections,
            TokenVault vault,
            OAuth oauth,
            AuditTrail auditTrail,
            UnitOfWork unitOfWork,
            Duration pendingLifetime,
            Clock clock) {
        this.authorizations = authorizations;
        this.pendingConnections = pendingConnections;
        this.vault = vault;
        this.oauth = oauth;
        this.auditTrail = auditTrail;
        this.unitOfWork = unitOfWork;
        this.pendingLifetime = pendingLifetime;
        this.clock = clock;
    }

    /**
     * What Amazon put into the callback's address.
     *
     * @param error Amazon's word for why there is no code
     */
    public record Callback(Optional<Secret> state, Optional<Secret> code, Optional<String> error) {}

    public Outcome complete(Callback callback, UserId user, Optional<Secret> browser) {
        Optional<Authorization> found = callback.state().map(SecretHash::of).flatMap(authorizations::byState);
        if (found.isEmpty()) {
            return new Refused(FailureCode.STATE_UNKNOWN);
        }
        Attempt attempt = found.get().attempt();
        boolean sameBrowser =
                browser.map(SecretHash::of).filter(attempt.browser()::equals).isPresent();
        if (!attempt.user().equals(user) || !sameBrowser) {
            return new Refused(FailureCode.WRONG_BROWSER);
        }
        return switch (found.get()) {
            case Authorization.Started started -> answer(started, callback);
            case Authorization.Exchanging exchanging -> waitOrGiveUp(exchanging);
            case Authorization.Completed completed -> completed(completed.attempt());
            case Authorization.Failed failed -> new Refused(failed.code());
        };
    }

    /** Loaded again: back to the choice, or, if that is made or over, a word that this is done. */
    private Outcome completed(Attempt attempt) {
        boolean waits = pendingConnections
                .ofUser(attempt.user())
                .filter(pending -> pending.account().equals(attempt.account()))
                .isPresent();
        return waits ? new Consented() : new Refused(FailureCode.STATE_USED);
    }

    private Outcome answer(Authorization.Started started, Callback callback) {
        Attempt attempt = started.attempt();
        if (!clock.instant().isBefore(attempt.expiresAt())) {
            return failUnheld(attempt, FailureCode.STATE_EXPIRED);
        }
        if (callback.error().isPresent()) {
            return failUnheld(
                    attempt,
                    callback.error().get().equals("access_denied")
                            ? FailureCode.CANCELLED_AT_AMAZON
                            : FailureCode.AMAZON_REFUSED);
        }
        if (callback.code().isEmpty()) {
            return failUnheld(attempt, FailureCode.AMAZON_REFUSED);
        }
        return authorizations
                .beginExchange(attempt.id(), clock.instant().plus(EXCHANGE_LEASE))
                .map(lease -> exchange(attempt, lease, callback.code().get()))
                .orElseGet(StillExchanging::new);
    }

    /** Another request took the exchange and may still be at it; if its time is up, nobody knows what became of the code. */
    private Outcome waitOrGiveUp(Authorization.Exchanging exchanging) {
        return clock.instant().isBefore(exchanging.until())
                ? new StillExchanging()
                : failUnheld(exchanging.attempt(), FailureCode.CODE_EXPIRED);
    }

    private Outcome exchange(Attempt attempt, Lease lease, Secret code) {
        Optional<KeptSecret> verifier = vault.open(attempt.account(), Purpose.PKCE_VERIFIER);
        if (verifier.isEmpty()) {
            return fail(attempt, lease, FailureCode.STATE_EXPIRED);
        }
        try {
            TokenGrant grant =
                    oauth.exchange(attempt.region(), code, verifier.get().secret());
            return unitOfWork.inOne(() -> keep(attempt, lease, grant));
        } catch (AmazonFailure failure) {
            return fail(attempt, lease, codeOf(failure));
        }
    }

    private Outcome keep(Attempt attempt, Lease lease, TokenGrant grant) {
        Instant now = clock.instant();
        if (lease.isOverAt(now)) {
            // This node was frozen meanwhile; the person may have been told by another one to start again.
            return fail(attempt, lease, FailureCode.CODE_EXPIRED);
        }
        if (!authorizations.complete(attempt.id(), lease)) {
            return new Refused(FailureCode.CODE_EXPIRED);
        }
        vault.forget(attempt.account(), Purpose.PKCE_VERIFIER);
        boolean kept = vault.keep(attempt.account(), Purpose.REFRESH_TOKEN, grant.refreshToken(), Instant.MAX)
                && vault.keep(
                        attempt.account(),
                        Purpose.ACCESS_TOKEN,
                        grant.accessToken().value(),
                        grant.accessToken().expiresAt());
        if (!kept) {
            // Somebody destroyed the attempt's key meanwhile; undone with everything else of this unit of work.
            throw new IllegalStateException("The vault no longer takes secrets of " + attempt.account());
        }
        pendingConnections
                .replace(new PendingConnection(
                        attempt.account(),
                        attempt.user(),
                        attempt.region(),
                        attempt.accountName(),
                        now,
                        now.plus(pendingLifetime)))
                .ifPresent(earlier -> {
                    vault.destroy(earlier);
                    record(attempt, earlier, Deed.PENDING_REPLACED, Facts.NONE);
                });
        record(attempt, attempt.account(), Deed.CONSENT_RECEIVED, Facts.NONE);
        return new Consented();
    }

    private Outcome fail(Attempt attempt, Lease lease, FailureCode code) {
        if (code.leavesTheCodeUsable()) {
            authorizations.returnToStarted(attempt.id(), lease);
            return new Refused(code);
        }
        return end(attempt, code, () -> authorizations.fail(attempt.id(), lease, code));
    }

    private Outcome failUnheld(Attempt attempt, FailureCode code) {
        return end(attempt, code, () -> authorizations.failUnheld(attempt.id(), code, clock.instant()));
    }

    /** What an attempt leaves behind that came to nothing is destroyed together with its end. */
    private Outcome end(Attempt attempt, FailureCode code, BooleanSupplier ended) {
        return unitOfWork.inOne(() -> {
            if (ended.getAsBoolean()) {
                vault.destroy(attempt.account());
                record(attempt, attempt.account(), Deed.AUTHORIZATION_FAILED, Facts.NONE.and("code", code));
            }
            return new Refused(code);
        });
    }

    private void record(Attempt attempt, AccountId account, Deed deed, Facts why) {
        auditTrail.record(AuditLine.of(
                clock.instant(),
                new Actor.Person(attempt.user()),
                deed,
                Subject.of(attempt.user()).account(account.value()),
                why));
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

    /** The tokens are kept; on to the picker. Also the answer to a callback that is loaded again. */
    public record Consented() implements Outcome {}

    /** Another request is exchanging this very code; look again in a moment. */
    public record StillExchanging() implements Outcome {}

    /** It did not work; no credential is kept. */
    public record Refused(FailureCode code) implements Outcome {}
}
