package adsconnect.domain.authorization;

import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.UserId;
import adsconnect.domain.authorization.port.Authorizations;
import adsconnect.domain.token.Purpose;
import adsconnect.domain.token.port.TokenVault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes what Amazon sent the browser back with. The code is sealed first of all, so that from here on the attempt can be
 * completed without the address it came in: after a sign-in, on a second try, by another node (CALL-2).
 */
public final class ReceiveCallback {

    /** What Amazon allows (LWA, fact sheet 1.3). */
    private static final Duration CODE_LIFETIME = Duration.ofMinutes(5);

    private static final String CANCELLED = "access_denied";

    private final Authorizations authorizations;
    private final TokenVault vault;
    private final UnitOfWork unitOfWork;
    private final EndAttempt endAttempt;
    private final Clock clock;

    public ReceiveCallback(
            Authorizations authorizations,
            TokenVault vault,
            UnitOfWork unitOfWork,
            EndAttempt endAttempt,
            Clock clock) {
        this.authorizations = authorizations;
        this.vault = vault;
        this.unitOfWork = unitOfWork;
        this.endAttempt = endAttempt;
        this.clock = clock;
    }

    /**
     * What Amazon put into the callback's address.
     *
     * @param error Amazon's word for why there is no code
     */
    public record Callback(Optional<Secret> state, Optional<Secret> code, Optional<String> error) {}

    /** @param visitor who is signed in; an attempt that was begun by somebody else is none of theirs */
    public Outcome receive(Callback callback, Optional<UserId> visitor, Optional<Secret> browser) {
        Optional<Authorization> found = callback.state().map(SecretHash::of).flatMap(authorizations::byState);
        if (found.isEmpty()) {
            return new Refused(FailureCode.STATE_UNKNOWN);
        }
        Attempt attempt = found.get().attempt();
        if (!attempt.openTo(visitor, browser)) {
            return new Refused(FailureCode.WRONG_BROWSER);
        }
        if (found.get() instanceof Authorization.Started) {
            answer(attempt, callback);
        }
        return new Received(attempt.id());
    }

    private void answer(Attempt attempt, Callback callback) {
        if (!clock.instant().isBefore(attempt.expiresAt())) {
            endAttempt.failed(attempt, FailureCode.STATE_EXPIRED);
        } else if (callback.error().isPresent()) {
            boolean cancelled = callback.error().get().equals(CANCELLED);
            endAttempt.failed(attempt, cancelled ? FailureCode.CANCELLED_AT_AMAZON : FailureCode.AMAZON_REFUSED);
        } else if (callback.code().isEmpty()) {
            endAttempt.failed(attempt, FailureCode.AMAZON_REFUSED);
        } else {
            keep(attempt, callback.code().get());
        }
    }

    private void keep(Attempt attempt, Secret code) {
        Instant until = clock.instant().plus(CODE_LIFETIME);
        unitOfWork.inOne(() -> {
            if (authorizations.receive(attempt.id(), until)) {
                vault.keep(attempt.account(), Purpose.AUTHORIZATION_CODE, code, until);
            }
            return attempt;
        });
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** To be completed now; the attempt itself says how it stands, also when it was received before. */
    public record Received(AuthorizationId id) implements Outcome {}

    /** No attempt of this browser. */
    public record Refused(FailureCode code) implements Outcome {}
}
