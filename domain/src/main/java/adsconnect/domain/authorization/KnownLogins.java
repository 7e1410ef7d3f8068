package adsconnect.domain.authorization;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.authorization.Discovery.HostState;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.authorization.port.ProfilesInUse;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells by what a consent found which of its user's accounts has the same login, for Amazon does not (CALL-6). */
public final class KnownLogins {

    private final Accounts accounts;
    private final Discoveries discoveries;
    private final ProfilesInUse profilesInUse;

    public KnownLogins(Accounts accounts, Discoveries discoveries, ProfilesInUse profilesInUse) {
        this.accounts = accounts;
        this.discoveries = discoveries;
        this.profilesInUse = profilesInUse;
    }

    /** The login is taken for the same if it reaches all that the account's login did; of several, the largest. */
    Optional<Account> same(UserId user, Discovery found) {
        record Known(Account account, Set<ProfileId> profiles) {}
        return accounts.ofOwner(user).stream()
                .map(account -> new Known(account, tellingTheLogin(account)))
                .filter(known -> !known.profiles().isEmpty() && ids(found).containsAll(known.profiles()))
                .max(Comparator.comparingInt(known -> known.profiles().size()))
                .map(Known::account);
    }

    /** Whether it may be the login of an account all the same: what is missing may be at a host that failed. */
    boolean mayBeKnown(UserId user, Discovery found) {
        return accounts.ofOwner(user).stream().anyMatch(account -> {
            Set<ProfileId> known = tellingTheLogin(account);
            Set<ProfileId> missing = new HashSet<>(known);
            missing.removeAll(ids(found));
            return !Collections.disjoint(known, ids(found)) && mayBeAtFailedHost(account, missing, found);
        });
    }

    /** What its login reaches; where Amazon lists nothing any more, what is in use, or its own login would make a twin. */
    private Set<ProfileId> tellingTheLogin(Account account) {
        Set<ProfileId> listed = ids(discoveries.of(account.id()));
        return listed.isEmpty() ? profilesInUse.of(account) : listed;
    }

    /**
     * What a login lacks to take over the account: each profile in use. Where none is, one of those that the account's login
     * reached will do, for a profile that is gone must not shut it out (RECO-3).
     */
    Set<ProfileId> missing(Account account, Discovery found) {
        Set<ProfileId> needed = profilesInUse.of(account);
        if (!needed.isEmpty()) {
            return needed.stream()
                    .filter(profile -> !ids(found).contains(profile))
                    .collect(Collectors.toSet());
        }
        Set<ProfileId> known = ids(discoveries.of(account.id()));
        return Collections.disjoint(known, ids(found)) ? known : Set.of();
    }

    /** Whether something of the account that is missing lies where Amazon fails at the moment. */
    boolean mayBeAtFailedHost(Account account, Set<ProfileId> missing, Discovery found) {
        return mayBeAtFailedHost(missing, discoveries.of(account.id()), found);
    }

    /** Where one lies that the account's own login no longer reaches nobody knows. */
    private static boolean mayBeAtFailedHost(Set<ProfileId> missing, Discovery known, Discovery found) {
        if (!ids(known).containsAll(missing)) {
            return !found.hostsIn(HostState.FAILED).isEmpty();
        }
        return known.profiles().stream()
                .anyMatch(profile -> missing.contains(profile.id())
                        && found.hostsIn(HostState.FAILED).contains(profile.region()));
    }

    private static Set<ProfileId> ids(Discovery discovery) {
        return discovery.profiles().stream().map(Profile::id).collect(Collectors.toSet());
    }
}
