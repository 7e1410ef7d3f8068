package adsconnect.domain.authorization;

import adsconnect.domain.Chance;
import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.authorization.port.Authorizations;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.token.Purpose;
import adsconnect.domain.token.port.OAuth;
import adsconnect.domain.token.port.TokenVault;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Begins an attempt at consent, however somebody came to it (AUTH-3). */
public final class LeaveForAmazon {

    private final Authorizations authorizations;
    private final TokenVault vault;
    private final OAuth oauth;
    private final AuditTrail auditTrail;
    private final UnitOfWork unitOfWork;
    private final Duration lifetime;
    private final Chance chance;
    private final Clock clock;

    public LeaveForAmazon(
            Authorizations authorizations,
            TokenVault vault,
            OAuth oauth,
            AuditTrail auditTrail,
            UnitOfWork unitOfWork,
            Duration lifetime,
            Chance chance,
            Clock clock) {
        this.authorizations = authorizations;
        this.vault = vault;
        this.oauth = oauth;
        this.auditTrail = auditTrail;
        this.unitOfWork = unitOfWork;
        this.lifetime = lifetime;
        this.chance = chance;
        this.clock = clock;
    }

    /**
     * Where the browser goes now.
     *
     * @param by who leaves; whoever follows a link is nobody we know
     */
    URI leave(Actor by, UserId owner, Secret browser, Region region, Aim aim) {
        Instant now = clock.instant();
        Secret state = chance.secret(32);
        Secret verifier = chance.secret(32);
        Attempt attempt = new Attempt(
                new AuthorizationId(chance.id()),
                owner,
                SecretHash.of(browser),
                region,
                new AccountId(chance.id()),
                aim,
                now.plus(lifetime));
        unitOfWork.inOne(() -> {
            vault.admit(attempt.account());
            vault.keep(attempt.account(), Purpose.PKCE_VERIFIER, verifier, attempt.expiresAt());
            authorizations.start(attempt, SecretHash.of(state), now);
            auditTrail.record(AuditLine.of(
                    now,
                    by,
                    Deed.AUTHORIZATION_STARTED,
                    Subject.of(owner).account(attempt.account().value()),
                    Facts.NONE.and("region", region)));
            return attempt;
        });
        return oauth.consentPage(region, state, verifier);
    }
}
