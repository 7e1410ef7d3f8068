package adsconnect.domain.authorization;

import adsconnect.domain.access.Actor;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.Consent;
import adsconnect.domain.account.ConsentMode;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.authorization.port.Authorizations;
import adsconnect.domain.authorization.port.ConnectLinks;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.authorization.port.PendingConnections;
import adsconnect.domain.authorization.port.RefreshedAccounts;
import adsconnect.domain.authorization.port.RenewedAccounts;
import adsconnect.domain.token.port.TokenRefreshes;
import adsconnect.domain.token.port.TokenVault;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Makes a pending consent an account's, or turns it away. Everything here must run in one unit of work. */
public final class AdmitConsent {

    /** Profiles come, change and vanish at Amazon, which tells nobody (PICK-7). */
    private static final Duration ASKED_AGAIN_AFTER = Duration.ofDays(1);

    private final Accounts accounts;
    private final PendingConnections pendingConnections;
    private final Discoveries discoveries;
    private final Authorizations authorizations;
    private final ConnectLinks links;
    private final RenewedAccounts renewedAccounts;
    private final RefreshedAccounts refreshedAccounts;
    private final TokenRefreshes tokenRefreshes;
    private final TokenVault vault;
    private final TokensOfConsent tokens;
    private final BindProfiles bindProfiles;
    private final AuditTrail auditTrail;
    private final Clock clock;

    public AdmitConsent(
            Accounts accounts,
            PendingConnections pendingConnections,
            Discoveries discoveries,
            Authorizations authorizations,
            ConnectLinks links,
            RenewedAccounts renewedAccounts,
            RefreshedAccounts refreshedAccounts,
            TokenRefreshes tokenRefreshes,
            TokenVault vault,
            AuditTrail auditTrail,
            Clock clock) {
        this.accounts = accounts;
        this.pendingConnections = pendingConnections;
        this.discoveries = discoveries;
        this.authorizations = authorizations;
        this.links = links;
        this.renewedAccounts = renewedAccounts;
        this.refreshedAccounts = refreshedAccounts;
        this.tokenRefreshes = tokenRefreshes;
        this.vault = vault;
        this.tokens = new TokensOfConsent(vault);
        this.bindProfiles = new BindProfiles(discoveries, auditTrail, clock);
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** A new account that has all profiles, except those that another account has already (CALL-5, CALL-6). */
    void bindAll(PendingConnection pending, AccountName wanted) {
        AccountId id = pending.account();
        if (!useUpLink(pending, id)) {
            return;
        }
        bindFound(account(pending, wanted, ConsentMode.ALL));
        settle(pending, id);
    }

    /**
     * A new account of which its user picked profiles, of a consent that the unit of work has locked.
     *
     * @param first of the picked ones: its name is the account's unless its user wanted another one (AUTH-2)
     */
    public Account picked(PendingConnection pending, Profile first) {
        pendingConnections.remove(pending.account());
        Optional<AccountName> wanted = pending.aim() instanceof Aim.Pick pick ? pick.name() : Optional.empty();
        Account account =
                account(pending, wanted.orElseGet(() -> AccountName.shortened(first.name())), ConsentMode.PICK);
        authorizations.settle(pending.account(), account.id());
        return account;
    }

    /** The account keeps its id, its name and its profiles; the tokens and the time of the consent are new (CALL-6). */
    void renew(PendingConnection pending, Account account) {
        if (!useUpLink(pending, account.id())) {
            return;
        }
        // Whoever renews the access token just now does it with the old consent's.
        tokenRefreshes.fenceOut(account.id());
        tokens.handOver(pending.account(), account.id());
        accounts.renew(account.id(), pending.region(), pending.consentedAt());
        discoveries.handOver(pending.account(), account.id());
        record(pending.user(), account.id(), Deed.CONSENT_RENEWED, Facts.NONE);
        if (account.mode() == ConsentMode.ALL || pending.aim() instanceof Aim.BindAll) {
            bindFound(account);
        }
        settle(pending, account.id());
        renewedAccounts.renewed(account);
        refreshedAccounts.refreshed(account, Set.of());
        askAgainInTime(account.id());
    }

    /**
     * An account that takes all profiles takes those that are found later, too (CALL-5); what is connected goes by what is
     * listed now (PICK-7).
     */
    void refreshed(Account account, Set<ProfileId> listedBefore) {
        if (account.mode() == ConsentMode.ALL) {
            bindFound(account);
        }
        refreshedAccounts.refreshed(account, listedBefore);
        askAgainInTime(account.id());
    }

    private void askAgainInTime(AccountId account) {
        discoveries.askBy(account, clock.instant().plus(ASKED_AGAIN_AFTER));
    }

    /** Nothing is kept of it. */
    void refuse(PendingConnection pending, FailureCode code) {
        pendingConnections.remove(pending.account());
        vault.destroy(pending.account());
        discoveries.forget(pending.account());
        authorizations.failCompleted(pending.account(), code);
        pending.aim().link().ifPresent(link -> links.fail(link, code));
        record(pending.user(), pending.account(), Deed.AUTHORIZATION_FAILED, Facts.NONE.and("code", code));
    }

    private Account account(PendingConnection pending, AccountName wanted, ConsentMode mode) {
        Account account = new Account(
                pending.account(),
                pending.user(),
                TakenNames.of(accounts, pending.user()).free(wanted),
                pending.region(),
                mode,
                Consent.given(pending.consentedAt()));
        accounts.add(account);
        askAgainInTime(account.id());
        return account;
    }

    private void bindFound(Account account) {
        bindProfiles.bind(
                account,
                discoveries.of(account.id()).profiles().stream()
                        .map(Profile::id)
                        .toList());
    }

    private void settle(PendingConnection pending, AccountId account) {
        pendingConnections.remove(pending.account());
        authorizations.settle(pending.account(), account);
    }

    /** Of two who followed it one has it; and none if it was taken back while they were at Amazon (AUTH-5). */
    private boolean useUpLink(PendingConnection pending, AccountId account) {
        boolean usable = pending.aim()
                .link()
                .map(link -> links.authorize(link, account, !account.equals(pending.account()), clock.instant()))
                .orElse(true);
        if (!usable) {
            refuse(pending, FailureCode.LINK_ENDED);
        }
        return usable;
    }

    private void record(UserId owner, AccountId account, Deed deed, Facts why) {
        auditTrail.record(AuditLine.of(
                clock.instant(), new Actor.Program(), deed, Subject.of(owner).account(account.value()), why));
    }
}
