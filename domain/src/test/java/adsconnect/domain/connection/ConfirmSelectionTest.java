package adsconnect.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.Secret;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.ConnectionLimit;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.PlanType;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.ConsentMode;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.authorization.Aim;
import adsconnect.domain.authorization.PendingConnection;
import adsconnect.domain.authorization.port.Discoveries.Task;
import adsconnect.domain.connection.ConfirmSelection.Confirmed;
import adsconnect.domain.connection.ConfirmSelection.LimitReached;
import adsconnect.domain.connection.ConfirmSelection.NoSuchAccount;
import adsconnect.domain.connection.ConfirmSelection.NotAvailable;
import adsconnect.domain.connection.ConfirmSelection.NothingChosen;
import adsconnect.domain.connection.ConfirmSelection.NothingWaits;
import adsconnect.domain.connection.ConfirmSelection.OnlyOneAtATime;
import adsconnect.domain.connection.ConfirmSelection.Outcome;
import adsconnect.domain.connection.ConfirmSelection.PlanRequired;
import adsconnect.domain.connection.ConfirmSelection.Recognised;
import adsconnect.domain.connection.port.SyncQueue;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.token.Purpose;
import adsconnect.testkit.Consents;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Race;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedOAuth;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConfirmSelectionTest {

    private static final PickFrom WAITING = new PickFrom.Waiting();

    private final InMemoryStores stores = new InMemoryStores();
    private final MovableClock clock = new MovableClock();
    private final ConfirmSelection confirm = confirming(stores.syncQueue());
    private final User seller = Samples.seller();
    private final User manager = Samples.manager();
    private final Profile profile = Samples.profile("My Brand US");
    private final Profile second = Samples.profile("My Brand CA");

    @BeforeEach
    void two_users_exist() {
        stores.users().add(seller, "hash");
        stores.users().add(manager, "hash");
    }

    @Test
    void pick4_saves_the_account_with_its_connection_and_queues_the_first_sync() {
        PendingConnection pending = consent(seller, profile, second);
        stores.tokenVault().admit(pending.account());
        stores.tokenVault().keep(pending.account(), Purpose.REFRESH_TOKEN, new Secret("Atzr|kept"), Instant.MAX);
        clock.advance(Duration.ofMinutes(3));

        Outcome outcome = confirm(seller, profile);

        Account account = stores.accounts().byId(pending.account()).orElseThrow();
        assertThat(account)
                .isEqualTo(new Account(
                        pending.account(),
                        seller.id(),
                        new AccountName("My Brand US"),
                        Region.NA,
                        ConsentMode.PICK,
                        pending.consentedAt()));
        Connection connection = Connection.confirmed(profile, account, clock.instant());
        assertThat(outcome).isEqualTo(new Confirmed(List.of(connection)));
        assertThat(stores.connections().ofOwner(seller.id())).containsExactly(connection);
        assertThat(stores.syncRuns()
                        .claim(clock.instant(), clock.instant().plusSeconds(60))
                        .orElseThrow()
                        .profile())
                .isEqualTo(profile);
        assertThat(stores.pendingConnections().ofUser(seller.id())).isEmpty();
        assertThat(stores.tokenVault().open(pending.account(), Purpose.REFRESH_TOKEN))
                .isPresent();
    }

    @Test
    void pick2_a_manager_connects_several_at_once_each_with_its_own_first_sync() {
        consent(manager, profile, second, Samples.profile());

        assertThat(confirm(manager, profile, second)).isInstanceOf(Confirmed.class);

        assertThat(stores.connections().ofOwner(manager.id()))
                .extracting(Connection::profile)
                .containsExactlyInAnyOrder(profile, second);
        assertThat(stores.accounts().ofOwner(manager.id())).hasSize(1);
        assertThat(stores.syncRuns().statesOf(profile.id())).hasSize(1);
        assertThat(stores.syncRuns().statesOf(second.id())).hasSize(1);
    }

    @Test
    void pick4_a_failure_on_the_way_leaves_everything_as_it_was() {
        PendingConnection pending = consent(seller, profile);
        ConfirmSelection breaking = confirming((queued, now) -> {
            throw new IllegalStateException("The queue is broken");
        });

        assertThatThrownBy(() -> breaking.confirm(seller.id(), WAITING, Set.of(profile.id())))
                .isInstanceOf(IllegalStateException.class);

        assertThat(stores.pendingConnections().ofUser(seller.id())).contains(pending);
        assertThat(stores.accounts().ofOwner(seller.id())).isEmpty();
        assertThat(stores.connections().ofOwner(seller.id())).isEmpty();
        assertThat(stores.discoveries().of(pending.account()).profiles()).containsExactly(profile);
    }

    @Test
    void auth2_takes_the_name_that_was_asked_for() {
        consent(seller, Optional.of(new AccountName("Acme")), profile);

        confirm(seller, profile);

        assertThat(onlyAccount(seller).name()).isEqualTo(new AccountName("Acme"));
    }

    @Test
    void auth2_a_name_that_was_taken_meanwhile_gets_a_number() {
        stores.accounts().add(Samples.account(manager, "my brand us"));
        consent(manager, profile);

        confirm(manager, profile);

        assertThat(stores.accounts().ofOwner(manager.id()))
                .extracting(Account::name)
                .contains(new AccountName("My Brand US (2)"));
    }

    @Test
    void choosing_nothing_is_no_choice() {
        consent(seller, profile);

        assertThat(confirm(seller)).isEqualTo(new NothingChosen());
        assertThat(stores.pendingConnections().ofUser(seller.id())).isPresent();
    }

    @Test
    void without_a_consent_there_is_nothing_to_confirm() {
        assertThat(confirm(seller, profile)).isEqualTo(new NothingWaits());
        assertThat(confirm(Samples.seller(), profile)).isEqualTo(new NothingWaits());
    }

    @Test
    void pend3_somebody_elses_consent_can_not_be_used() {
        consent(manager, profile);

        assertThat(confirm(seller, profile)).isEqualTo(new NothingWaits());
    }

    @Test
    void pend2_confirms_at_59_59_and_not_at_60_00() {
        consent(seller, profile);
        clock.advance(Duration.ofHours(1));
        assertThat(confirm(seller, profile)).isEqualTo(new NothingWaits());

        clock.advance(Duration.ofMillis(-1));
        assertThat(confirm(seller, profile)).isInstanceOf(Confirmed.class);
    }

    @Test
    void plan2_a_plan_that_ended_between_consent_and_confirm_leaves_the_pending_connection() {
        consent(seller, profile);
        stores.users().change(Samples.withPlan(seller, Plan.starting(PlanType.MONTHLY, LocalDate.of(2026, 10, 21))));

        assertThat(confirm(seller, profile)).isEqualTo(new PlanRequired());

        assertThat(stores.pendingConnections().ofUser(seller.id())).isPresent();
        stores.users().change(seller);
        assertThat(confirm(seller, profile)).isInstanceOf(Confirmed.class);
    }

    @Test
    void plan2_a_plan_that_ends_at_midnight_utc_confirms_to_the_last_moment_before() {
        Plan untilMidnight = new Plan(PlanType.MONTHLY, LocalDate.of(2026, 10, 22), Samples.TODAY.plusDays(1));
        stores.users().change(Samples.withPlan(seller, untilMidnight));
        stores.users().change(Samples.withPlan(manager, untilMidnight));
        clock.set(Instant.parse("2026-11-21T23:59:59.999Z"));
        consent(seller, profile);
        consent(manager, second);
        assertThat(confirm(seller, profile)).isInstanceOf(Confirmed.class);

        clock.advance(Duration.ofMillis(1));

        assertThat(confirm(manager, second)).isEqualTo(new PlanRequired());
        assertThat(stores.pendingConnections().ofUser(manager.id())).isPresent();
    }

    @Test
    void pick3_what_can_not_be_chosen_is_refused_and_nothing_else_connected_with_it() {
        Profile agency = Samples.agencyProfile();
        Profile theirs = Samples.profile();
        User other = Samples.seller();
        Account account = Samples.account(other);
        stores.accounts().add(account);
        stores.connections().add(Samples.connection(account, theirs));
        consent(manager, profile, agency, theirs);

        assertThat(confirm(manager, profile, agency)).isEqualTo(new NotAvailable());
        assertThat(confirm(manager, profile, theirs)).isEqualTo(new NotAvailable());
        assertThat(confirm(manager, profile, Samples.profile())).isEqualTo(new NotAvailable());
        assertThat(stores.connections().ofOwner(manager.id())).isEmpty();
        assertThat(stores.pendingConnections().ofUser(manager.id())).isPresent();
    }

    @Test
    void lim1_a_seller_picks_only_one() {
        consent(seller, profile, second);

        assertThat(confirm(seller, profile, second)).isEqualTo(new OnlyOneAtATime());
        assertThat(stores.connections().ofOwner(seller.id())).isEmpty();
    }

    @Test
    void lim3_a_sellers_second_profile_is_refused_with_what_is_connected_and_replaces_nothing() {
        consent(seller, profile);
        confirm(seller, profile);
        consent(seller, second);

        Outcome outcome = confirm(seller, second);

        assertThat(outcome).isEqualTo(new LimitReached(stores.connections().ofOwner(seller.id())));
        assertThat(stores.connections().ofOwner(seller.id()))
                .extracting(Connection::profile)
                .containsExactly(profile);
        assertThat(stores.pendingConnections().ofUser(seller.id())).isPresent();
    }

    @Test
    void lim1_a_seller_has_one_account_also_where_the_setting_allows_several_profiles() {
        ConfirmSelection generous = confirming(stores.syncQueue(), new ConnectionLimit(3));
        consent(seller, profile);
        assertThat(generous.confirm(seller.id(), WAITING, Set.of(profile.id()))).isInstanceOf(Confirmed.class);
        consent(seller, second);

        Outcome outcome = generous.confirm(seller.id(), WAITING, Set.of(second.id()));

        assertThat(outcome)
                .isEqualTo(new ConfirmSelection.AccountLimitReached(
                        stores.accounts().ofOwner(seller.id())));
        assertThat(stores.accounts().ofOwner(seller.id())).hasSize(1);
        assertThat(stores.pendingConnections().ofUser(seller.id())).isPresent();
    }

    @Test
    void lim3_who_has_an_account_without_a_connection_is_told_which_takes_the_room() {
        Account account = Samples.account(seller, "By a link");
        stores.accounts().add(account);
        consent(seller, profile);

        assertThat(confirm(seller, profile)).isEqualTo(new ConfirmSelection.AccountLimitReached(List.of(account)));
    }

    @Test
    void lim1_a_limit_of_their_own_lets_a_seller_have_so_many_and_no_more() {
        stores.users().change(Samples.withLimit(seller, 2));
        Profile third = Samples.profile();
        consent(seller, profile);
        confirm(seller, profile);
        consent(seller, second);
        assertThat(confirm(seller, second)).isInstanceOf(Confirmed.class);
        consent(seller, third);

        assertThat(confirm(seller, third))
                .isEqualTo(new LimitReached(stores.connections().ofOwner(seller.id())));
    }

    @Test
    void lim4_who_was_demoted_keeps_everything_and_connects_nothing_more() {
        consent(manager, profile, second);
        confirm(manager, profile, second);
        stores.users().change(new User(manager.id(), manager.email(), Role.SELLER, manager.plan()));
        Profile third = Samples.profile();
        consent(manager, third);

        assertThat(confirm(manager, third))
                .isEqualTo(new LimitReached(stores.connections().ofOwner(manager.id())));
        assertThat(stores.connections().ofOwner(manager.id())).hasSize(2);
    }

    @Test
    void audit1_every_connection_is_written_down_and_a_refusal_is_not() {
        PendingConnection pending = consent(manager, profile, second);
        confirm(manager, profile, Samples.profile());
        assertThat(stores.auditTrail().newest(10)).isEmpty();

        confirm(manager, profile, second);

        assertThat(stores.auditTrail().newest(10)).hasSize(2).allSatisfy(line -> {
            assertThat(line.deed()).isEqualTo(Deed.PROFILE_CONNECTED);
            assertThat(line.by()).isEqualTo(new Actor.Person(manager.id()));
            assertThat(line.at()).isEqualTo(clock.instant());
            assertThat(line.about().account()).contains(pending.account().value());
        });
        assertThat(stores.auditTrail().newest(10))
                .extracting(line -> line.about().profile().orElseThrow())
                .containsExactlyInAnyOrder(profile.id().value(), second.id().value());
    }

    @Test
    void lim1_a_manager_has_no_limit() {
        for (int number = 0; number < 5; number++) {
            Profile next = Samples.profile("Brand " + number);
            consent(manager, next);
            assertThat(confirm(manager, next)).isInstanceOf(Confirmed.class);
        }

        assertThat(stores.connections().ofOwner(manager.id())).hasSize(5);
    }

    @Test
    void lim2_of_two_tabs_racing_exactly_one_wins() {
        for (int round = 0; round < 20; round++) {
            User racer = Samples.seller();
            Profile left = Samples.profile();
            Profile right = Samples.profile();
            stores.users().add(racer, "hash");
            consent(racer, left, right);

            List<Outcome> outcomes = Race.of(2, number -> confirm(racer, number == 0 ? left : right));

            assertThat(outcomes).hasAtLeastOneElementOfType(Confirmed.class).contains(new NothingWaits());
            assertThat(stores.connections().ofOwner(racer.id())).hasSize(1);
        }
    }

    @Test
    void pick3_of_two_people_who_confirm_the_same_profile_exactly_one_gets_it() {
        for (int round = 0; round < 20; round++) {
            Profile shared = Samples.profile("Shared " + round);
            User rival = Samples.manager();
            stores.users().add(rival, "hash");
            consent(manager, shared);
            consent(rival, shared);

            List<Outcome> outcomes = Race.of(2, number -> confirm(number == 0 ? rival : manager, shared));

            assertThat(outcomes).hasAtLeastOneElementOfType(Confirmed.class).contains(new NotAvailable());
            assertThat(stores.connections().ownersOf(List.of(shared.id()))).hasSize(1);
        }
    }

    @Test
    void call6_nothing_is_confirmed_while_a_host_may_tell_that_the_owner_has_an_account_of_this_login() {
        stores.accounts().add(Samples.account(manager));
        Profile profile = Samples.profile();
        PendingConnection pending = consent(manager, profile);
        stores.discoveries().retry(pending.account(), clock.instant());

        assertThat(confirm(manager, profile)).isEqualTo(new ConfirmSelection.StillSearching());

        stores.discoveries().answered(claim(pending.account()), List.of(profile));
        stores.discoveries().answered(claim(pending.account()), List.of());
        stores.discoveries().answered(claim(pending.account()), List.of());
        assertThat(confirm(manager, profile)).isInstanceOf(Confirmed.class);
    }

    @Test
    void call6_an_account_of_the_same_login_that_came_meanwhile_has_the_consent_and_its_profiles_are_picked_from() {
        PendingConnection pending = consent(manager, profile, second);
        stores.tokenVault().admit(pending.account());
        stores.tokenVault().keep(pending.account(), Purpose.REFRESH_TOKEN, new Secret("Atzr|new"), Instant.MAX);
        stores.tokenVault().keep(pending.account(), Purpose.ACCESS_TOKEN, new Secret("Atza|new"), Instant.MAX);
        Account byLink = knownAccount(manager, profile, second);

        assertThat(confirm(manager, profile)).isEqualTo(new Recognised(byLink.id()));

        assertThat(onlyAccount(manager).id()).isEqualTo(byLink.id());
        assertThat(stores.tokenVault()
                        .open(byLink.id(), Purpose.REFRESH_TOKEN)
                        .orElseThrow()
                        .secret())
                .isEqualTo(new Secret("Atzr|new"));
        assertThat(stores.tokenVault().knows(pending.account())).isFalse();
        assertThat(stores.pendingConnections().ofUser(manager.id())).isEmpty();
    }

    @Test
    void auth1_connects_a_known_profile_of_an_account_without_a_new_consent() {
        Account account = knownAccount(manager, profile, second);

        Outcome outcome = confirm.confirm(manager.id(), new PickFrom.Known(account.id()), Set.of(second.id()));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Confirmed.class,
                        confirmed -> assertThat(confirmed.connections())
                                .singleElement()
                                .satisfies(connection -> {
                                    assertThat(connection.profile()).isEqualTo(second);
                                    assertThat(connection.account()).isEqualTo(account);
                                }));
        assertThat(onlyAccount(manager)).isEqualTo(account);
        assertThat(stores.syncRuns().claim(clock.instant(), clock.instant().plusSeconds(30)))
                .isPresent();
    }

    @Test
    void sec1_nobody_picks_from_somebody_elses_account_or_from_one_that_never_was() {
        Account theirs = knownAccount(manager, profile);
        PickFrom never = new PickFrom.Known(Samples.accountId());

        assertThat(confirm.confirm(seller.id(), new PickFrom.Known(theirs.id()), Set.of(profile.id())))
                .isEqualTo(new NoSuchAccount());
        assertThat(confirm.confirm(seller.id(), never, Set.of(profile.id()))).isEqualTo(new NoSuchAccount());
        assertThat(stores.connections().ofOwner(seller.id())).isEmpty();
    }

    @Test
    void lim1_picking_from_an_account_keeps_to_the_limit_and_the_plan() {
        Account account = knownAccount(seller, profile, second);
        PickFrom from = new PickFrom.Known(account.id());

        assertThat(confirm.confirm(seller.id(), from, Set.of(profile.id(), second.id())))
                .isEqualTo(new OnlyOneAtATime());
        assertThat(confirm.confirm(seller.id(), from, Set.of(profile.id()))).isInstanceOf(Confirmed.class);
        assertThat(confirm.confirm(seller.id(), from, Set.of(second.id())))
                .isEqualTo(new LimitReached(stores.connections().ofOwner(seller.id())));
        stores.users().change(Samples.withPlan(seller, Plan.starting(PlanType.MONTHLY, LocalDate.of(2026, 10, 21))));
        assertThat(confirm.confirm(seller.id(), from, Set.of(second.id()))).isEqualTo(new PlanRequired());
    }

    @Test
    void call6_a_profile_that_another_account_has_is_not_connected_through_this_one() {
        knownAccount(manager, profile);
        consent(seller, profile, second);

        assertThat(confirm(seller, profile)).isEqualTo(new NotAvailable());
        assertThat(confirm(seller, second)).isInstanceOf(Confirmed.class);
    }

    /** An account that came by a link: its profiles are bound, and none is connected. */
    private Account knownAccount(User owner, Profile... profiles) {
        Account account = Samples.account(owner, "By link");
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

    private PendingConnection consent(User user, Profile... profiles) {
        return consent(user, Optional.empty(), profiles);
    }

    private PendingConnection consent(User user, Optional<AccountName> name, Profile... profiles) {
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

    private Task claim(AccountId account) {
        Task task;
        do {
            task = stores.discoveries()
                    .claim(clock.instant(), clock.instant().plusSeconds(30))
                    .orElseThrow();
        } while (!task.account().equals(account));
        return task;
    }

    private Outcome confirm(User user, Profile... chosen) {
        Set<ProfileId> ids = Arrays.stream(chosen).map(Profile::id).collect(Collectors.toSet());
        return confirm.confirm(user.id(), WAITING, ids);
    }

    private ConfirmSelection confirming(SyncQueue queue) {
        return confirming(queue, new ConnectionLimit(1));
    }

    private ConfirmSelection confirming(SyncQueue queue, ConnectionLimit limit) {
        return new Consents(stores, stores.tokenVault(), new ScriptedOAuth(clock), clock).confirm(limit, queue);
    }

    private Account onlyAccount(User owner) {
        List<Account> accounts = stores.accounts().ofOwner(owner.id());
        assertThat(accounts).hasSize(1);
        return accounts.getFirst();
    }
}
