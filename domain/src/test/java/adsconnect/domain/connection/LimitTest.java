package adsconnect.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.access.ConnectionLimit;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.PlanType;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.Profile;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.authorization.PendingConnection;
import adsconnect.domain.connection.ConfirmSelection.Confirmed;
import adsconnect.domain.connection.ConfirmSelection.LimitReached;
import adsconnect.domain.connection.ConfirmSelection.Outcome;
import adsconnect.domain.connection.ConfirmSelection.PlanRequired;
import adsconnect.domain.connection.ConfirmSelection.SelectionChanged;
import adsconnect.domain.token.Purpose;
import adsconnect.testkit.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** LIM-1 to LIM-4. */
class LimitTest extends PickingScene {

    @Test
    void lim1_a_seller_picks_only_one() {
        consent(seller, profile, second);

        assertThat(confirm(seller, profile, second)).isEqualTo(new ConfirmSelection.TooMany(1));
        assertThat(connected(seller)).isEmpty();
    }

    @Test
    void lim3_a_sellers_second_profile_is_refused_with_what_is_connected_and_replaces_nothing() {
        PendingConnection first = consent(seller, profile);
        confirm(seller, profile);
        consent(seller, second);

        Outcome outcome = confirm(seller, second);

        Connection connected = stores.connections().ofOwner(seller.id()).getFirst();
        assertThat(outcome)
                .isEqualTo(new LimitReached(
                        List.of(second),
                        List.of(connected),
                        List.of(connected.account()),
                        List.of(new WayToMakeRoom.Disconnecting(connected, true))));
        assertThat(connected(seller)).containsExactly(profile);
        assertThat(stores.accounts().byId(first.account())).isPresent();
        assertThat(stores.pendingConnections().ofUser(seller.id())).isPresent();
    }

    @Test
    void lim3_replaces_what_is_named_in_one_step_and_destroys_its_tokens() {
        PendingConnection first = sealed(consent(seller, profile));
        confirm(seller, profile);
        PendingConnection other = sealed(consent(seller, second));

        Outcome outcome = replace(seller, second, new Replaced.OneProfile(profile.id()));

        assertThat(outcome).isInstanceOf(Confirmed.class);
        assertThat(connected(seller)).containsExactly(second);
        assertThat(onlyAccount(seller).id()).isEqualTo(other.account());
        assertThat(stores.tokenVault().knows(first.account())).isFalse();
        assertThat(stores.tokenVault().open(other.account(), Purpose.REFRESH_TOKEN))
                .isPresent();
        assertThat(stores.syncRuns().statesOf(profile.id())).isEmpty();
        assertThat(stores.syncRuns().statesOf(second.id())).hasSize(1);
        assertThat(stores.auditTrail().newest(10))
                .extracting(AuditLine::deed)
                .containsExactly(
                        Deed.PROFILE_CONNECTED, Deed.ACCOUNT_ENDED, Deed.PROFILE_DISCONNECTED, Deed.PROFILE_CONNECTED);
    }

    @Test
    void lim3_the_new_account_may_have_the_name_of_the_one_that_ended() {
        consent(seller, Optional.of(new AccountName("Acme")), profile);
        confirm(seller, profile);
        consent(seller, Optional.of(new AccountName("acme")), second);

        replace(seller, second, new Replaced.OneProfile(profile.id()));

        assertThat(onlyAccount(seller).name()).isEqualTo(new AccountName("acme"));
    }

    @Test
    void lim3_replacing_fails_if_the_named_one_is_no_longer_what_is_connected() {
        consent(seller, profile);
        confirm(seller, profile);
        consent(seller, second);

        assertThat(replace(
                        seller,
                        second,
                        new Replaced.OneProfile(Samples.profile().id())))
                .isEqualTo(new SelectionChanged());
        assertThat(connected(seller)).containsExactly(profile);
        assertThat(stores.pendingConnections().ofUser(seller.id())).isPresent();
    }

    @Test
    void lim3_somebody_elses_connection_can_not_be_named() {
        consent(manager, profile);
        confirm(manager, profile);
        consent(seller, second);

        assertThat(replace(seller, second, new Replaced.OneProfile(profile.id())))
                .isEqualTo(new SelectionChanged());
        assertThat(connected(manager)).containsExactly(profile);
        assertThat(connected(seller)).isEmpty();
    }

    @Test
    void lim3_what_fails_at_the_end_gives_back_what_was_to_be_replaced() {
        sealed(consent(seller, profile));
        confirm(seller, profile);
        sealed(consent(seller, second));
        ConfirmSelection breaking = confirming((queued, now) -> {
            throw new IllegalStateException("The queue is broken");
        });
        Replaced replaced = new Replaced.OneProfile(profile.id());

        assertThatThrownBy(() -> breaking.confirm(seller.id(), WAITING, Set.of(second.id()), replaced))
                .isInstanceOf(IllegalStateException.class);

        assertThat(connected(seller)).containsExactly(profile);
        assertThat(stores.tokenVault().open(onlyAccount(seller).id(), Purpose.REFRESH_TOKEN))
                .isPresent();
        assertThat(stores.syncRuns().statesOf(profile.id())).hasSize(1);
    }

    @Test
    void lim3_another_profile_of_the_same_account_takes_the_place_and_the_account_stays() {
        PendingConnection first = sealed(consent(seller, profile, second));
        confirm(seller, profile);
        PickFrom known = new PickFrom.Known(first.account());

        assertThat(confirm.confirm(seller.id(), known, Set.of(second.id()), NOTHING))
                .isInstanceOfSatisfying(
                        LimitReached.class,
                        limit -> assertThat(limit.ways())
                                .containsExactly(new WayToMakeRoom.Disconnecting(
                                        limit.connected().getFirst(), false)));
        assertThat(confirm.confirm(seller.id(), known, Set.of(second.id()), new Replaced.OneProfile(profile.id())))
                .isInstanceOf(Confirmed.class);

        assertThat(connected(seller)).containsExactly(second);
        assertThat(stores.discoveries().bound(first.account())).containsExactly(second.id());
        assertThat(stores.tokenVault().open(first.account(), Purpose.REFRESH_TOKEN))
                .isPresent();
    }

    @Test
    void lim1_a_seller_has_one_account_also_where_the_setting_allows_several_profiles() {
        ConfirmSelection generous = confirming(stores.syncQueue(), new ConnectionLimit(3));
        consent(seller, profile);
        assertThat(generous.confirm(seller.id(), WAITING, Set.of(profile.id()), NOTHING))
                .isInstanceOf(Confirmed.class);
        consent(seller, second);

        Outcome outcome = generous.confirm(seller.id(), WAITING, Set.of(second.id()), NOTHING);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        LimitReached.class,
                        limit -> assertThat(limit.accounts())
                                .isEqualTo(stores.accounts().ofOwner(seller.id())));
        assertThat(stores.accounts().ofOwner(seller.id())).hasSize(1);
        assertThat(stores.pendingConnections().ofUser(seller.id())).isPresent();
    }

    @Test
    void lim3_an_account_that_takes_all_profiles_goes_as_a_whole_and_only_by_name() {
        Account account = knownAccount(seller, profile);
        confirm.confirm(seller.id(), new PickFrom.Known(account.id()), Set.of(profile.id()), NOTHING);
        consent(seller, second);

        assertThat(replace(seller, second, new Replaced.OneProfile(profile.id())))
                .isInstanceOfSatisfying(
                        LimitReached.class,
                        limit -> assertThat(limit.ways())
                                .containsExactly(new WayToMakeRoom.Unbinding(account, limit.connected())));
        assertThat(connected(seller)).containsExactly(profile);

        Replaced whole = new Replaced.WholeAccount(account.id(), Set.of(profile.id()));
        assertThat(replace(seller, second, whole)).isInstanceOf(Confirmed.class);
        assertThat(connected(seller)).containsExactly(second);
        assertThat(stores.accounts().byId(account.id())).isEmpty();
        assertThat(stores.tokenVault().knows(account.id())).isFalse();
    }

    @Test
    void lim3_an_account_to_which_something_was_connected_since_is_not_ended() {
        Account account = knownAccount(seller, profile);
        consent(seller, second);
        Replaced asShown = new Replaced.WholeAccount(account.id(), Set.of());
        stores.connections().add(Samples.connection(account, profile));

        assertThat(replace(seller, second, asShown)).isEqualTo(new SelectionChanged());
        assertThat(connected(seller)).containsExactly(profile);
    }

    @Test
    void lim3_who_has_an_account_without_a_connection_is_told_which_takes_the_room() {
        Account account = knownAccount(seller, second);
        consent(seller, profile);

        assertThat(confirm(seller, profile))
                .isEqualTo(new LimitReached(
                        List.of(profile),
                        List.of(),
                        List.of(account),
                        List.of(new WayToMakeRoom.Unbinding(account, List.of()))));
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
                .isInstanceOfSatisfying(
                        LimitReached.class, limit -> assertThat(limit.ways()).hasSize(2));
        assertThat(replace(seller, third, new Replaced.OneProfile(second.id()))).isInstanceOf(Confirmed.class);
        assertThat(connected(seller)).containsExactlyInAnyOrder(profile, third);
    }

    @Test
    void lim4_who_was_demoted_keeps_everything_connects_nothing_more_and_is_offered_no_single_way_out() {
        consent(manager, profile, second);
        confirm(manager, profile, second);
        stores.users().change(new User(manager.id(), manager.email(), Role.SELLER, manager.plan()));
        Profile third = Samples.profile();
        consent(manager, third);

        assertThat(confirm(manager, third))
                .isInstanceOfSatisfying(
                        LimitReached.class,
                        limit -> assertThat(limit.connected()).hasSize(2));
        assertThat(connected(manager)).hasSize(2);
    }

    @Test
    void lim1_picking_from_an_account_keeps_to_the_limit_and_the_plan() {
        Account account = knownAccount(seller, profile, second);
        PickFrom from = new PickFrom.Known(account.id());

        assertThat(confirm.confirm(seller.id(), from, Set.of(profile.id(), second.id()), NOTHING))
                .isEqualTo(new ConfirmSelection.TooMany(1));
        assertThat(confirm.confirm(seller.id(), from, Set.of(profile.id()), NOTHING))
                .isInstanceOf(Confirmed.class);
        assertThat(confirm.confirm(seller.id(), from, Set.of(second.id()), NOTHING))
                .isInstanceOf(LimitReached.class);
        stores.users().change(Samples.withPlan(seller, Plan.starting(PlanType.MONTHLY, LocalDate.of(2026, 10, 21))));
        assertThat(confirm.confirm(seller.id(), from, Set.of(second.id()), NOTHING))
                .isEqualTo(new PlanRequired());
    }

    @Test
    void call6_what_an_ended_account_had_goes_to_another_that_reaches_it_and_takes_all() {
        consent(seller, profile);
        confirm(seller, profile);
        Account heir = knownAccount(manager, profile);
        assertThat(stores.discoveries().bound(heir.id())).isEmpty();
        consent(seller, second);

        replace(seller, second, new Replaced.OneProfile(profile.id()));

        assertThat(stores.discoveries().bound(heir.id())).containsExactly(profile.id());
    }
}
