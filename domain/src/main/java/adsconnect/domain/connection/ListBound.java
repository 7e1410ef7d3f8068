package adsconnect.domain.connection;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.BoundProfile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.account.port.BoundProfiles;
import adsconnect.domain.authorization.Discovery.HostState;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.marketplace.Region;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What programs see of what somebody has: the accounts, and the profiles that are bound to them (section 2). */
public final class ListBound {

    private final Accounts accounts;
    private final BoundProfiles boundProfiles;
    private final Connections connections;
    private final Discoveries discoveries;

    public ListBound(Accounts accounts, BoundProfiles boundProfiles, Connections connections, Discoveries discoveries) {
        this.accounts = accounts;
        this.boundProfiles = boundProfiles;
        this.connections = connections;
        this.discoveries = discoveries;
    }

    /**
     * One of the profiles.
     *
     * @param connected whether it is loaded
     * @param stale whether Amazon did not confirm what is known of it when it was asked last
     */
    public record Bound(BoundProfile of, boolean connected, boolean stale) {}

    /** @param accounts oldest first, also those without profiles */
    public record Listed(List<Account> accounts, List<Bound> profiles) {

        public Listed {
            accounts = List.copyOf(accounts);
            profiles = List.copyOf(profiles);
        }

        public List<Bound> of(Account account) {
            return profiles.stream()
                    .filter(bound -> bound.of().account().id().equals(account.id()))
                    .toList();
        }
    }

    public Listed of(UserId owner) {
        Set<ProfileId> connected = ConnectionsOf.profiles(connections.ofOwner(owner));
        Map<AccountId, Set<Region>> failed = new HashMap<>();
        return new Listed(
                accounts.ofOwner(owner),
                boundProfiles.ofOwner(owner).stream()
                        .map(bound -> new Bound(
                                bound,
                                connected.contains(bound.profile().id()),
                                !bound.listed() || failed(bound, failed)))
                        .collect(Collectors.toList()));
    }

    private boolean failed(BoundProfile bound, Map<AccountId, Set<Region>> failed) {
        return failed.computeIfAbsent(
                        bound.account().id(), account -> discoveries.of(account).hostsIn(HostState.FAILED))
                .contains(bound.profile().region());
    }
}
