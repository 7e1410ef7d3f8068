package adsconnect.domain.authorization;

import adsconnect.domain.access.ConnectionLimit;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import adsconnect.domain.access.port.Users;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.authorization.Discovery.HostState;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.authorization.port.PendingConnections;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides whose a consent is as soon as its profiles are known: that of an account there is, if the login is the same (CALL-6);
 * a new account's, which takes them all (CALL-5); or its user's, who is to pick (PEND-1). Brings an account in step with what is
 * found later (PICK-7).
 */
public final class SettleConsent {

    private final Users users;
    private final Accounts accounts;
    private final PendingConnections pendingConnections;
    private final Discoveries discoveries;
    private final KnownLogins knownLogins;
    private final AdmitConsent admitConsent;
    private final ConnectionLimit limit;
    private final Clock clock;

    public SettleConsent(
            Users users,
            Accounts accounts,
            PendingConnections pendingConnections,
            Discoveries discoveries,
            KnownLogins knownLogins,
            AdmitConsent admitConsent,
            ConnectionLimit limit,
            Clock clock) {
        this.users = users;
        this.accounts = accounts;
        this.pendingConnections = pendingConnections;
        this.discoveries = discoveries;
        this.knownLogins = knownLogins;
        this.admitConsent = admitConsent;
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * Writes what a host said, and settles the consent if that was the last one. Must run in a unit of work: the owner is
     * locked first, as wherever an account is added, so that of two consents of one login at once the second one sees the
     * first one's account; then the consent, so that of two hosts that answer at once the second one sees both.
     */
    void after(AccountId consent, Runnable written) {
        // In this order: a consent may become an account meanwhile, and never the other way round.
        Optional<UserId> whose = pendingConnections
                .find(consent)
                .map(PendingConnection::user)
                .or(() -> accounts.byId(consent).map(Account::owner));
        Optional<User> owner = whose.flatMap(users::lock);
        Optional<Account> account = accounts.byId(consent);
        if (account.isPresent()) {
            refreshed(account.get(), written);
            return;
        }
        Optional<PendingConnection> pending = owner.flatMap(locked -> pendingConnections.lock(consent));
        written.run();
        pending.filter(waiting -> waiting.liveAt(clock.instant())).ifPresent(waiting -> {
            Discovery discovery = discoveries.of(consent);
            if (discovery.hostsIn(HostState.ASKING).isEmpty()) {
                settle(owner.orElseThrow(), waiting, discovery);
            }
        });
    }

    private void refreshed(Account account, Runnable written) {
        Set<ProfileId> listedBefore = discoveries.of(account.id()).profiles().stream()
                .map(Profile::id)
                .collect(Collectors.toSet());
        written.run();
        admitConsent.refreshed(account, listedBefore);
    }

    private void settle(User owner, PendingConnection pending, Discovery discovery) {
        if (!owner.servedAt(clock.instant())) {
            withoutPlan(pending);
            return;
        }
        switch (pending.aim()) {
            case Aim.Pick pick ->
                knownLogins.same(owner.id(), discovery).ifPresent(account -> admitConsent.renew(pending, account));
            case Aim.BindAll bindAll -> bindAll(owner, pending, bindAll, discovery);
            case Aim.Reconnect reconnect -> reconnect(pending, reconnect.account(), discovery);
        }
    }

    /** What waits for its user's choice may wait on for a plan (PLAN-2). */
    private void withoutPlan(PendingConnection pending) {
        if (!(pending.aim() instanceof Aim.Pick)) {
            admitConsent.refuse(pending, FailureCode.PLAN_REQUIRED);
        }
    }

    private void bindAll(User owner, PendingConnection pending, Aim.BindAll bindAll, Discovery discovery) {
        Optional<Account> same = knownLogins.same(owner.id(), discovery);
        if (same.isPresent()) {
            admitConsent.renew(pending, same.get());
        } else if (!discovery.hostsIn(HostState.FAILED).isEmpty()) {
            // It may list what tells the login: asked again when somebody wants it, for an hour.
        } else if (discovery.finding() != Discovery.Finding.LISTED) {
            nothingToBind(pending, discovery.finding());
        } else if (!limit.leavesRoomForAnAccount(
                owner, accounts.ofOwner(owner.id()).size())) {
            admitConsent.refuse(pending, FailureCode.LIMIT_REACHED);
        } else {
            admitConsent.bindAll(pending, bindAll.name());
        }
    }

    private void nothingToBind(PendingConnection pending, Discovery.Finding finding) {
        switch (finding) {
            case NONE -> admitConsent.refuse(pending, FailureCode.NO_PROFILES);
            case AGENCY_ONLY -> admitConsent.refuse(pending, FailureCode.AGENCY_ONLY);
            case FAILED, SEARCHING, LISTED -> {}
        }
    }

    private void reconnect(PendingConnection pending, AccountId id, Discovery discovery) {
        Optional<Account> account = accounts.find(pending.user(), id);
        if (account.isEmpty()) {
            admitConsent.refuse(pending, FailureCode.NOT_FOUND);
            return;
        }
        Set<ProfileId> missing = knownLogins.missing(account.get(), discovery);
        if (missing.isEmpty()) {
            admitConsent.renew(pending, account.get());
        } else if (!knownLogins.mayBeAtFailedHost(account.get(), missing, discovery)) {
            admitConsent.refuse(pending, FailureCode.OTHER_LOGIN);
        }
    }
}
