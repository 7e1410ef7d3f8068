package adsconnect.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.Secret;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.PlanType;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.Consent;
import adsconnect.domain.account.ConsentMode;
import adsconnect.domain.account.Profile;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.authorization.PendingConnection;
import adsconnect.domain.connection.ConfirmSelection.AlreadyConnected;
import adsconnect.domain.connection.ConfirmSelection.Confirmed;
import adsconnect.domain.connection.ConfirmSelection.NoSuchAccount;
import adsconnect.domain.connection.ConfirmSelection.NotAvailable;
import adsconnect.domain.connection.ConfirmSelection.NothingChosen;
import adsconnect.domain.connection.ConfirmSelection.NothingWaits;
import adsconnect.domain.connection.ConfirmSelection.Outcome;
import adsconnect.domain.connection.ConfirmSelection.PlanRequired;
import adsconnect.domain.connection.ConfirmSelection.Recognised;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.token.Purpose;
import adsconnect.testkit.Race;
import adsconnect.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfirmSelectionTest extends PickingScene {

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
                        Consent.given(pending.consentedAt())));
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

        assertThatThrownBy(() -> breaking.confirm(seller.id(), WAITING, Set.of(profile.id()), NOTHING))
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
    void pick4_whoever_got_no_answer_and_confirms_once_more_is_told_that_it_is_done() {
        consent(manager, profile, second);
        confirm(manager, profile, second);
        PickFrom known = new PickFrom.Known(onlyAccount(manager).id());

        assertThat(confirm(manager, profile, second)).isInstanceOf(AlreadyConnected.class);
        assertThat(confirm.confirm(manager.id(), known, Set.of(second.id()), NOTHING))
                .isEqualTo(new AlreadyConnected(stores.connections().ofOwner(manager.id()).stream()
                        .filter(connection -> connection.profile().equals(second))
                        .toList()));
        assertThat(confirm(manager, profile, Samples.profile())).isEqualTo(new NothingWaits());
        assertThat(confirm.confirm(
                        manager.id(),
                        known,
                        Set.of(second.id(), Samples.profile().id()),
                        NOTHING))
                .isEqualTo(new NotAvailable());
        assertThat(stores.connections().ofOwner(manager.id())).hasSize(2);
    }

    @Test
    void lim3_a_replacement_that_is_confirmed_once_more_replaces_nothing_else() {
        sealed(consent(seller, profile));
        confirm(seller, profile);
        sealed(consent(seller, second));
        Replaced replaced = new Replaced.OneProfile(profile.id());
        replace(seller, second, replaced);

        assertThat(replace(seller, second, replaced)).isInstanceOf(AlreadyConnected.class);
        assertThat(connected(seller)).containsExactly(second);
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

        Outcome outcome = confirm.confirm(manager.id(), new PickFrom.Known(account.id()), Set.of(second.id()), NOTHING);

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

        assertThat(confirm.confirm(seller.id(), new PickFrom.Known(theirs.id()), Set.of(profile.id()), NOTHING))
                .isEqualTo(new NoSuchAccount());
        assertThat(confirm.confirm(seller.id(), never, Set.of(profile.id()), NOTHING))
                .isEqualTo(new NoSuchAccount());
        assertThat(stores.connections().ofOwner(seller.id())).isEmpty();
    }

    @Test
    void call6_a_profile_that_another_account_has_is_not_connected_through_this_one() {
        knownAccount(manager, profile);
        consent(seller, profile, second);

        assertThat(confirm(seller, profile)).isEqualTo(new NotAvailable());
        assertThat(confirm(seller, second)).isInstanceOf(Confirmed.class);
    }
}
