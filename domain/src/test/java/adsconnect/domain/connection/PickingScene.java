package adsconnect.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Secret;
import adsconnect.domain.access.ConnectionLimit;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.Consent;
import adsconnect.domain.account.ConsentMode;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.authorization.Aim;
import adsconnect.domain.authorization.PendingConnection;
import adsconnect.domain.authorization.port.Discoveries.Task;
import adsconnect.domain.connection.ConfirmSelection.Outcome;
import adsconnect.domain.connection.port.SyncQueue;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.token.Purpose;
import adsconnect.testkit.Consents;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedOAuth;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;

/** A seller and a manager who picked, and who pick. */
abstract class PickingScene {

    static final Replaced NOTHING = new Replaced.Nothing();
    static final PickFrom WAITING = new PickFrom.Waiting();

    final InMemoryStores stores = new InMemoryStores();
    final MovableClock clock = new MovableClock();
    final ConfirmSelection confirm = confirming(stores.syncQueue());
    final User seller = Samples.seller();
    final User manager = Samples.manager();
    final Profile profile = Samples.profile("My Brand US");
    final Profile second = Samples.profile("My Brand CA");

    @BeforeEach
    void two_users_exist() {
        stores.users().add(seller, "hash");
        stores.users().add(manager, "hash");
    }

    /** An account that came by a link: its profiles are bound, and none is connected. */
    Account knownAccount(User owner, Profile... profiles) {
        Account account = new Account(
                Samples.accountId(),
                owner.id(),
                new AccountName("By link"),
                Region.NA,
                ConsentMode.ALL,
                Consent.given(clock.instant()));
        stores.accounts().add(account);
        stores.tokenVault().admit(account.id());
        stores.discoveries().begin(account.id(), account.region(), clock.instant());
        stores.discoveries().answered(claim(account.id()), List.of(profiles));
        stores.discoveries().answered(claim(account.id()), List.of());
        stores.discoveries().answered(claim(account.id()), List.of());
        stores.discoveries()
                .bind(account.id(), Arrays.stream(profiles).map(Profile::id).toList());
        return account;
    }

    /** A consent whose tokens are in the vault. */
    PendingConnection sealed(PendingConnection pending) {
        stores.tokenVault().admit(pending.account());
        stores.tokenVault().keep(pending.account(), Purpose.REFRESH_TOKEN, new Secret("Atzr|kept"), Instant.MAX);
        return pending;
    }

    Outcome replace(User user, Profile wanted, Replaced replaced) {
        return confirm.confirm(user.id(), WAITING, Set.of(wanted.id()), replaced);
    }

    List<Profile> connected(User user) {
        return stores.connections().ofOwner(user.id()).stream()
                .map(Connection::profile)
                .toList();
    }

    PendingConnection consent(User user, Profile... profiles) {
        return consent(user, Optional.empty(), profiles);
    }

    PendingConnection consent(User user, Optional<AccountName> name, Profile... profiles) {
        PendingConnection pending = new PendingConnection(
                Samples.accountId(),
                user.id(),
                Region.NA,
                new Aim.Pick(name),
                clock.instant(),
                clock.instant().plusSeconds(3600));
        stores.pendingConnections().replace(pending);
        stores.discoveries().begin(pending.account(), pending.region(), clock.instant());
        stores.discoveries().answered(claim(pending.account()), List.of(profiles));
        stores.discoveries().answered(claim(pending.account()), List.of());
        stores.discoveries().answered(claim(pending.account()), List.of());
        return pending;
    }

    Task claim(AccountId account) {
        Task task;
        do {
            task = stores.discoveries()
                    .claim(clock.instant(), clock.instant().plusSeconds(30))
                    .orElseThrow();
        } while (!task.account().equals(account));
        return task;
    }

    Outcome confirm(User user, Profile... chosen) {
        Set<ProfileId> ids = Arrays.stream(chosen).map(Profile::id).collect(Collectors.toSet());
        return confirm.confirm(user.id(), WAITING, ids, NOTHING);
    }

    ConfirmSelection confirming(SyncQueue queue) {
        return confirming(queue, new ConnectionLimit(1));
    }

    ConfirmSelection confirming(SyncQueue queue, ConnectionLimit limit) {
        return new Consents(stores, stores.tokenVault(), new ScriptedOAuth(clock), clock).confirm(limit, queue);
    }

    Account onlyAccount(User owner) {
        List<Account> accounts = stores.accounts().ofOwner(owner.id());
        assertThat(accounts).hasSize(1);
        return accounts.getFirst();
    }
}
