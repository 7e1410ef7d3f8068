package adsconnect.testkit;

import adsconnect.domain.access.UserId;
import adsconnect.domain.access.port.OwnedProfiles;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.BoundProfile;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.port.BoundProfiles;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is bound, with what its account's hosts listed of it. */
public final class InMemoryBoundProfiles implements BoundProfiles, OwnedProfiles {

    private final InMemoryDatabase database;

    public InMemoryBoundProfiles(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<BoundProfile> find(UserId owner, ProfileId profile) {
        return ofOwner(owner).stream()
                .filter(bound -> bound.profile().id().equals(profile))
                .findFirst();
    }

    @Override
    public List<BoundProfile> ofOwner(UserId owner) {
        return database.locked(() -> database.bound.entrySet().stream()
                .flatMap(entry -> bound(owner, entry.getKey(), entry.getValue()).stream())
                .sorted(Comparator.comparing(
                                (BoundProfile bound) -> bound.account().name().comparable())
                        .thenComparing(bound -> bound.profile().name().toLowerCase(Locale.ROOT))
                        .thenComparing(bound -> bound.profile().id().value()))
                .toList());
    }

    @Override
    public Set<Long> of(UserId owner) {
        return ofOwner(owner).stream()
                .map(bound -> bound.profile().id().value())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<BoundProfile> bound(UserId owner, ProfileId id, AccountId in) {
        Optional<Account> account = Optional.ofNullable(database.accounts.get(in))
                .filter(found -> found.owner().equals(owner));
        return account.flatMap(found -> listed(id, in)
                .map(profile -> new BoundProfile(profile, found, true))
                .or(() -> connected(id).map(profile -> new BoundProfile(profile, found, false))));
    }

    private Optional<Profile> listed(ProfileId id, AccountId account) {
        return database.hosts.entrySet().stream()
                .filter(host -> host.getKey().account().equals(account))
                .flatMap(host -> host.getValue().profiles().stream())
                .filter(profile -> profile.id().equals(id))
                .findFirst();
    }

    /** A profile that is no longer listed stays bound while it is connected, and the connection knows it. */
    private Optional<Profile> connected(ProfileId id) {
        return Optional.ofNullable(database.connections.get(id)).map(connection -> connection.profile());
    }
}
