package adsconnect.domain.authorization;

import adsconnect.domain.Chance;
import adsconnect.domain.Secret;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.ConnectionLimit;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.User;
import adsconnect.domain.access.port.Users;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.Consent;
import adsconnect.domain.account.ConsentMode;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.account.port.ProfileSource;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.authorization.Discovery.HostState;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.token.Purpose;
import adsconnect.domain.token.TokenGrant;
import adsconnect.domain.token.port.OAuth;
import adsconnect.domain.token.port.TokenVault;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes an account of a refresh token that somebody has already, so that nobody has to consent again (CLI-1a). The token is tried
 * at Amazon first; the account takes all profiles that it reaches (CALL-5), as soon as the program asks for them. When the
 * consent was given nobody knows, so there is no countdown (RECO-4).
 */
public final class ImportAccount {

    private final Users users;
    private final Accounts accounts;
    private final Discoveries discoveries;
    private final KnownLogins knownLogins;
    private final TokenVault vault;
    private final OAuth oauth;
    private final ProfileSource profileSource;
    private final AuditTrail auditTrail;
    private final UnitOfWork unitOfWork;
    private final ConnectionLimit limit;
    private final Chance chance;
    private final Clock clock;

    public ImportAccount(
            Users users,
            Accounts accounts,
            Discoveries discoveries,
            KnownLogins knownLogins,
            TokenVault vault,
            OAuth oauth,
            ProfileSource profileSource,
            AuditTrail auditTrail,
            UnitOfWork unitOfWork,
            ConnectionLimit limit,
            Chance chance,
            Clock clock) {
        this.users = users;
        this.accounts = accounts;
        this.discoveries = discoveries;
        this.knownLogins = knownLogins;
        this.vault = vault;
        this.oauth = oauth;
        this.profileSource = profileSource;
        this.auditTrail = auditTrail;
        this.unitOfWork = unitOfWork;
        this.limit = limit;
        this.chance = chance;
        this.clock = clock;
    }

    /**
     * Waits for Amazon: the token endpoint, then the three API hosts, one after the other.
     *
     * @param region whose sign-in page the consent was given at
     * @throws AmazonFailure if Amazon does not answer as it should; nothing is stored then
     */
    public Outcome add(Actor by, EmailAddress email, AccountName name, Region region, Secret refreshToken) {
        Optional<User> owner = users.byEmail(email);
        if (owner.isEmpty()) {
            return new NoSuchUser();
        }
        // Before Amazon is called; and once more when the account is made.
        Optional<Outcome> refusal = refusal(owner.get(), name);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        try {
            TokenGrant grant = oauth.refresh(region, refreshToken);
            Discovery found = discover(grant);
            return unitOfWork.inOne(() -> add(by, owner.get(), name, region, grant, found));
        } catch (AmazonFailure failure) {
            if (failure.kind() == AmazonFailure.Kind.GRANT_REFUSED) {
                return new TokenRefused();
            }
            throw failure;
        }
    }

    private Discovery discover(TokenGrant grant) {
        Map<Region, HostState> hosts = new EnumMap<>(Region.class);
        List<Profile> profiles = new ArrayList<>();
        for (Region host : Region.values()) {
            profiles.addAll(profileSource.reachable(host, grant.accessToken().value()));
            hosts.put(host, HostState.ANSWERED);
        }
        return new Discovery(hosts, profiles);
    }

    private Outcome add(Actor by, User owner, AccountName name, Region region, TokenGrant grant, Discovery found) {
        Optional<User> user = users.lock(owner.id());
        if (user.isEmpty()) {
            return new NoSuchUser();
        }
        Optional<Account> same = knownLogins.same(owner.id(), found);
        Optional<Outcome> refusal = refusal(user.get(), name)
                .or(() -> same.map(LoginKnown::new))
                .or(() -> found.finding() == Discovery.Finding.LISTED
                        ? Optional.empty()
                        : Optional.of(new NothingToBind(!found.profiles().isEmpty())));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Account account = new Account(
                new AccountId(chance.id()),
                owner.id(),
                name,
                region,
                ConsentMode.ALL,
                new Consent(Optional.empty(), false, Optional.empty()));
        accounts.add(account);
        vault.admit(account.id());
        // The one that came back: should Amazon rotate, the one that was brought may be worth nothing by now.
        vault.keep(account.id(), Purpose.REFRESH_TOKEN, grant.refreshToken(), Instant.MAX);
        vault.keep(
                account.id(),
                Purpose.ACCESS_TOKEN,
                grant.accessToken().value(),
                grant.accessToken().expiresAt());
        Instant now = clock.instant();
        discoveries.begin(account.id(), region, now);
        auditTrail.record(AuditLine.of(
                now,
                by,
                Deed.ACCOUNT_IMPORTED,
                Subject.of(owner.id()).account(account.id().value())));
        return new Imported(account, found.profiles());
    }

    private Optional<Outcome> refusal(User owner, AccountName name) {
        if (!owner.plan().activeAt(clock.instant())) {
            return Optional.of(new PlanRequired());
        }
        if (!limit.leavesRoomForAnAccount(owner, accounts.ofOwner(owner.id()).size())) {
            return Optional.of(new LimitReached());
        }
        TakenNames taken = TakenNames.of(accounts, owner.id());
        return taken.contains(name) ? Optional.of(new NameTaken(taken.free(name))) : Optional.empty();
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** @param profiles that it reaches */
    public record Imported(Account account, List<Profile> profiles) implements Outcome {
        public Imported {
            profiles = List.copyOf(profiles);
        }
    }

    public record NoSuchUser() implements Outcome {}

    public record PlanRequired() implements Outcome {}

    /** The user has as many accounts as they may. */
    public record LimitReached() implements Outcome {}

    /** The user has a live account of that name; this one is free. */
    public record NameTaken(AccountName free) implements Outcome {}

    /** Amazon does not take the token: it was withdrawn, is another application's, or belongs to another region. */
    public record TokenRefused() implements Outcome {}

    /** The user has that login connected already (CALL-6). */
    public record LoginKnown(Account account) implements Outcome {}

    /** @param agencyOnly whether there are profiles, but none that can be used */
    public record NothingToBind(boolean agencyOnly) implements Outcome {}
}
