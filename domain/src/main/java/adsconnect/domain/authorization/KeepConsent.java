package adsconnect.domain.authorization;

import adsconnect.domain.access.Actor;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.authorization.port.PendingConnections;
import adsconnect.domain.token.Purpose;
import adsconnect.domain.token.TokenGrant;
import adsconnect.domain.token.port.TokenVault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Puts the tokens of a consent into the vault and has its profiles looked for (CALL-1). */
public final class KeepConsent {

    private final PendingConnections pendingConnections;
    private final Discoveries discoveries;
    private final TokenVault vault;
    private final AuditTrail auditTrail;
    private final Duration lifetime;
    private final Clock clock;

    /** @param lifetime how long it waits to become an account's */
    public KeepConsent(
            PendingConnections pendingConnections,
            Discoveries discoveries,
            TokenVault vault,
            AuditTrail auditTrail,
            Duration lifetime,
            Clock clock) {
        this.pendingConnections = pendingConnections;
        this.discoveries = discoveries;
        this.vault = vault;
        this.auditTrail = auditTrail;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** Must run in a unit of work. */
    void keep(Attempt attempt, TokenGrant grant) {
        AccountId account = attempt.account();
        vault.forget(account, Purpose.PKCE_VERIFIER);
        vault.forget(account, Purpose.AUTHORIZATION_CODE);
        boolean kept = vault.keep(account, Purpose.REFRESH_TOKEN, grant.refreshToken(), Instant.MAX)
                && vault.keep(
                        account,
                        Purpose.ACCESS_TOKEN,
                        grant.accessToken().value(),
                        grant.accessToken().expiresAt());
        if (!kept) {
            // Somebody destroyed the attempt's key meanwhile; undone with everything else of this unit of work.
            throw new IllegalStateException("The vault no longer takes secrets of " + account);
        }
        Instant now = clock.instant();
        pendingConnections
                .replace(new PendingConnection(
                        account, attempt.user(), attempt.region(), attempt.aim(), now, now.plus(lifetime)))
                .ifPresent(earlier -> {
                    vault.destroy(earlier);
                    discoveries.forget(earlier);
                    record(attempt, earlier, Deed.PENDING_REPLACED);
                });
        discoveries.begin(account, attempt.region(), now);
        record(attempt, account, Deed.CONSENT_RECEIVED);
    }

    private void record(Attempt attempt, AccountId account, Deed deed) {
        Actor by = attempt.aim().link().isPresent() ? new Actor.Guest() : new Actor.Person(attempt.user());
        auditTrail.record(AuditLine.of(
                clock.instant(), by, deed, Subject.of(attempt.user()).account(account.value())));
    }
}
