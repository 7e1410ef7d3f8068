package adsconnect.domain.authorization;

import adsconnect.domain.Chance;
import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.FreeName;
import adsconnect.domain.account.port.Accounts;
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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Sends a browser to Amazon for consent (AUTH-2, AUTH-3). */
public final class StartAuthorization {

    private final Accounts accounts;
    private final Authorizations authorizations;
    private final TokenVault vault;
    private final OAuth oauth;
    private final AuditTrail auditTrail;
    private final UnitOfWork unitOfWork;
    private final Duration lifetime;
    private final Chance chance;
    private final Clock clock;

    public StartAuthorization(
            Accounts accounts,
            Authorizations authorizations,
            TokenVault vault,
            OAuth oauth,
            AuditTrail auditTrail,
            UnitOfWork unitOfWork,
            Duration lifetime,
            Chance chance,
            Clock clock) {
        this.accounts = accounts;
        this.authorizations = authorizations;
        this.vault = vault;
        this.oauth = oauth;
        this.auditTrail = auditTrail;
        this.unitOfWork = unitOfWork;
        this.lifetime = lifetime;
        this.chance = chance;
        this.clock = clock;
    }

    public Outcome start(User user, Secret browser, Region region, Optional<AccountName> name) {
        Instant now = clock.instant();
        if (!user.plan().activeOn(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            return new PlanRequired();
        }
        Set<String> taken = accounts.ofOwner(user.id()).stream()
                .map(Account::name)
                .map(AccountName::comparable)
                .collect(Collectors.toSet());
        if (name.isPresent() && taken.contains(name.get().comparable())) {
            return new NameTaken(FreeName.like(name.get(), taken));
        }
        Secret state = chance.secret(32);
        Secret verifier = chance.secret(32);
        Attempt attempt = new Attempt(
                new AuthorizationId(chance.id()),
                user.id(),
                SecretHash.of(browser),
                region,
                new AccountId(chance.id()),
                name,
                now.plus(lifetime));
        unitOfWork.inOne(() -> {
            vault.admit(attempt.account());
            vault.keep(attempt.account(), Purpose.PKCE_VERIFIER, verifier, attempt.expiresAt());
            authorizations.start(attempt, SecretHash.of(state));
            auditTrail.record(AuditLine.of(
                    now,
                    new Actor.Person(user.id()),
                    Deed.AUTHORIZATION_STARTED,
                    Subject.of(user.id()).account(attempt.account().value()),
                    Facts.NONE.and("region", region)));
            return attempt;
        });
        return new Started(oauth.consentPage(region, state, verifier));
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** The browser goes there now. */
    public record Started(URI consentPage) implements Outcome {}

    public record PlanRequired() implements Outcome {}

    /** The owner has a live account of that name; this one is free. */
    public record NameTaken(AccountName free) implements Outcome {}
}
