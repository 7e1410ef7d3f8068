package adsconnect.domain.connection;

import adsconnect.domain.access.AccessPolicy;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.authorization.Discovery;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.connection.Choice.Obstacle;
import adsconnect.domain.connection.port.Connections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells what stands in the way of connecting a profile (PICK-3). */
public final class Choices {

    private final Accounts accounts;
    private final Discoveries discoveries;
    private final Connections connections;

    public Choices(Accounts accounts, Discoveries discoveries, Connections connections) {
        this.accounts = accounts;
        this.discoveries = discoveries;
        this.connections = connections;
    }

    /** @param account whose discovery it is; to this one its profiles may be bound */
    List<Choice> of(Discovery discovery, AccountId account, UserId chooser) {
        List<ProfileId> ids = discovery.profiles().stream().map(Profile::id).toList();
        Map<ProfileId, UserId> connectedBy = connections.ownersOf(ids);
        Map<ProfileId, UserId> keptBy = ownersOfOthers(ids, account);
        return discovery.profiles().stream()
                .map(profile -> new Choice(profile, obstacle(profile, connectedBy, keptBy, chooser), false))
                .toList();
    }

    /** Those of the wanted ones that can be connected. */
    List<Profile> available(Discovery discovery, AccountId account, UserId chooser, Set<ProfileId> wanted) {
        return of(discovery, account, chooser).stream()
                .filter(Choice::selectable)
                .map(Choice::profile)
                .filter(profile -> wanted.contains(profile.id()))
                .toList();
    }

    private static Optional<Obstacle> obstacle(
            Profile profile, Map<ProfileId, UserId> connectedBy, Map<ProfileId, UserId> keptBy, UserId chooser) {
        if (!profile.connectable()) {
            return Optional.of(Obstacle.AGENCY);
        }
        return Optional.ofNullable(connectedBy.get(profile.id()))
                .map(owner ->
                        AccessPolicy.mayUse(chooser, owner) ? Obstacle.CONNECTED_BY_YOU : Obstacle.CONNECTED_BY_OTHER)
                .or(() -> Optional.ofNullable(keptBy.get(profile.id()))
                        .map(owner -> AccessPolicy.mayUse(chooser, owner)
                                ? Obstacle.OF_ANOTHER_ACCOUNT
                                : Obstacle.CONNECTED_BY_OTHER));
    }

    /** A profile keeps the account that has it, connected or not, until that one ends (CALL-6). */
    private Map<ProfileId, UserId> ownersOfOthers(List<ProfileId> profiles, AccountId account) {
        Map<AccountId, Optional<UserId>> owners = new HashMap<>();
        Map<ProfileId, UserId> kept = new HashMap<>();
        discoveries.boundTo(profiles).forEach((profile, keeper) -> {
            if (!keeper.equals(account)) {
                owners.computeIfAbsent(keeper, id -> accounts.byId(id).map(Account::owner))
                        .ifPresent(owner -> kept.put(profile, owner));
            }
        });
        return kept;
    }
}
