package adsconnect.domain.authorization;

import adsconnect.domain.access.ConnectionLimit;
import adsconnect.domain.access.User;
import adsconnect.domain.access.port.Users;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.authorization.Discovery.HostState;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.authorization.port.PendingConnections;
import adsconnect.domain.authorization.port.ProfilesInUse;
import adsconnect.domain.marketplace.Region;
import java.time.Clock;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides whose a consent is as soon as its profiles are known: that of an account there is, if the login is the same
 * (CALL-6); a new account's, which takes them all (CALL-5); or its user's, who is to pick (PEND-1).
 */
public final class SettleConsent {

    private final Users users;
    private final Accounts accounts;
    private final PendingConnections pendingConnections;
    private final Discoveries discoveries;
    private final ProfilesInUse profilesInUse;
    private final AdmitConsent admitConsent;
    private final ConnectionLimit limit;
    private final Clock clock;

    public SettleConsent(
            Users users,
            Accounts accounts,
            PendingConnections pendingConnections,
            Discoveries discoveries,
            ProfilesInUse profilesInUse,
            AdmitConsent admitConsent,
            ConnectionLimit limit,
            Clock clock) {
        this.users = users;
        this.accounts = accounts;
        this.pendingConnections = pendingConnections;
        this.discoveries = discoveries;
        this.profilesInUse = profilesInUse;
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
        Optional<User> owner = pendingConnections.find(consent).flatMap(pending -> users.lock(pending.user()));
        Optional<PendingConnection> pending = owner.flatMap(locked -> pendingConnections.lock(consent));
        written.run();
        pending.filter(waiting -> waiting.liveAt(clock.instant())).ifPresent(waiting -> {
            Discovery discovery = discoveries.of(consent);
            if (discovery.hostsIn(HostState.ASKING).isEmpty()) {
                settle(owner.orElseThrow(), waiting, discovery);
            }
        });
    }

    /**
     * Looks once more whose it is, before it is made a new account; one that its owner has for this login gets it (CALL-6).
     * Must run in a unit of work that has locked its user.
     */
    public Recognition recognise(PendingConnection pending) {
        if (accounts.ofOwner(pending.user()).isEmpty()) {
            return new NewLogin();
        }
        Discovery discovery = discoveries.of(pending.account());
        if (!discovery.hostsIn(HostState.ASKING).isEmpty()) {
            return new TooEarly();
        }
        Optional<Account> same = sameLogin(pending, discovery);
        same.ifPresent(account -> admitConsent.renew(pending, account));
        return same.<Recognition>map(Renewed::new).orElseGet(NewLogin::new);
    }

    /** Whose a consent is. */
    public sealed interface Recognition {}

    /** None of its user's accounts. */
    public record NewLogin() implements Recognition {}

    /** While a host is being asked, nobody knows. */
    public record TooEarly() implements Recognition {}

    /** It is that account's now. */
    public record Renewed(Account account) implements Recognition {}

    private void settle(User owner, PendingConnection pending, Discovery discovery) {
        switch (pending.aim()) {
            case Aim.Pick pick ->
                sameLogin(pending, discovery).ifPresent(account -> admitConsent.renew(pending, account));
            case Aim.BindAll bindAll -> bindAll(owner, pending, bindAll, discovery);
            case Aim.Reconnect reconnect -> reconnect(pending, reconnect.account(), discovery);
        }
    }

    private void bindAll(User owner, PendingConnection pending, Aim.BindAll bindAll, Discovery discovery) {
        Optional<Account> same = sameLogin(pending, discovery);
        if (same.isPresent()) {
            admitConsent.renew(pending, same.get());
        } else if (!discovery.hostsIn(HostState.FAILED).isEmpty()) {
            // It may list what tells the login: asked again when somebody wants it, for an hour.
        } else if (discovery.finding() != Discovery.Finding.LISTED) {
            nothingToBind(pending, discovery.finding());
        } else if (!owner.plan().activeAt(clock.instant())) {
            admitConsent.refuse(pending, FailureCode.PLAN_REQUIRED);
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
        Optional<Account> account =
                accounts.byId(id).filter(found -> found.owner().equals(pending.user()));
        if (account.isEmpty()) {
            admitConsent.refuse(pending, FailureCode.NOT_FOUND);
            return;
        }
        Set<ProfileId> missing = missing(account.get(), ids(discovery));
        if (missing.isEmpty()) {
            admitConsent.renew(pending, account.get());
        } else if (!mayBeAt(discovery.hostsIn(HostState.FAILED), missing, discoveries.of(id))) {
            admitConsent.refuse(pending, FailureCode.OTHER_LOGIN);
        }
    }

    /**
     * What a login that finds these lacks to take over the account: each profile in use. Where none is, one of those that
     * the account's login reached will do, for a profile that is gone must not shut it out.
     */
    private Set<ProfileId> missing(Account account, Set<ProfileId> found) {
        Set<ProfileId> needed = profilesInUse.of(account);
        if (!needed.isEmpty()) {
            return needed.stream().filter(profile -> !found.contains(profile)).collect(Collectors.toSet());
        }
        Set<ProfileId> known = ids(discoveries.of(account.id()));
        return Collections.disjoint(known, found) ? known : Set.of();
    }

    private static boolean mayBeAt(Set<Region> failed, Set<ProfileId> missing, Discovery known) {
        return known.profiles().stream()
                .anyMatch(profile -> missing.contains(profile.id()) && failed.contains(profile.region()));
    }

    /** The login is taken for the same if it reaches all that the account's login did; of several, the largest. */
    private Optional<Account> sameLogin(PendingConnection pending, Discovery discovery) {
        Set<ProfileId> found = ids(discovery);
        return accounts.ofOwner(pending.user()).stream()
                .filter(account -> {
                    Set<ProfileId> known = ids(discoveries.of(account.id()));
                    return !known.isEmpty() && found.containsAll(known);
                })
                .max(Comparator.comparingInt(
                        account -> discoveries.of(account.id()).profiles().size()));
    }

    private static Set<ProfileId> ids(Discovery discovery) {
        return discovery.profiles().stream().map(Profile::id).collect(Collectors.toSet());
    }
}
