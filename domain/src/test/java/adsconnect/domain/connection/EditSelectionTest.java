package adsconnect.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.ConnectionLimit;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.port.SyncQueue;
import adsconnect.domain.token.Purpose;
import adsconnect.testkit.Consents;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedOAuth;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** PICK-6. */
class EditSelectionTest extends PickingScene {

    private final Profile third = Samples.profile("My Brand MX");
    private final EditSelection edit = editing(stores.syncQueue());

    @Test
    void pick6_connects_what_was_ticked_besides_without_a_new_consent() {
        Account account = connectedAccount();

        EditSelection.Outcome outcome = edit(account, ids(profile, second), ids(profile, second, third), ids());

        assertThat(outcome).isInstanceOfSatisfying(EditSelection.Edited.class, edited -> {
            assertThat(edited.connected()).extracting(Connection::profile).containsExactly(third);
            assertThat(edited.disconnected()).isEmpty();
        });
        assertThat(connected(manager)).containsExactlyInAnyOrder(profile, second, third);
    }

    @Test
    void reco1_asks_once_before_anything_is_disconnected() {
        Account account = connectedAccount();

        assertThat(edit(account, ids(profile, second), ids(profile), ids()))
                .isInstanceOfSatisfying(EditSelection.ToBeAgreed.class, asked -> {
                    assertThat(asked.leaving()).extracting(Connection::profile).containsExactly(second);
                    assertThat(asked.endsAccount()).isFalse();
                });
        assertThat(connected(manager)).containsExactlyInAnyOrder(profile, second);

        assertThat(edit(account, ids(profile, second), ids(profile), ids(second)))
                .isInstanceOf(EditSelection.Edited.class);
        assertThat(connected(manager)).containsExactly(profile);
        assertThat(stores.discoveries().bound(account.id())).containsExactly(profile.id());
        assertThat(stores.syncRuns().statesOf(second.id())).isEmpty();
    }

    @Test
    void what_was_agreed_to_is_done_and_nothing_else() {
        Account account = connectedAccount();

        assertThat(edit(account, ids(profile, second), ids(), ids(second)))
                .isInstanceOf(EditSelection.ToBeAgreed.class);
        assertThat(edit(account, ids(profile, second), ids(profile, second), ids(second)))
                .isInstanceOf(EditSelection.ToBeAgreed.class);
        assertThat(connected(manager)).containsExactlyInAnyOrder(profile, second);
    }

    @Test
    void an_account_made_by_picking_ends_with_its_last_connection() {
        Account account = connectedAccount();

        assertThat(edit(account, ids(profile, second), ids(), ids()))
                .isInstanceOfSatisfying(
                        EditSelection.ToBeAgreed.class,
                        asked -> assertThat(asked.endsAccount()).isTrue());
        assertThat(edit(account, ids(profile, second), ids(), ids(profile, second)))
                .isInstanceOfSatisfying(
                        EditSelection.Edited.class,
                        edited -> assertThat(edited.accountEnded()).isTrue());

        assertThat(stores.accounts().ofOwner(manager.id())).isEmpty();
        assertThat(stores.tokenVault().knows(account.id())).isFalse();
        assertThat(stores.discoveries().of(account.id()).hosts()).isEmpty();
    }

    @Test
    void an_account_whose_last_connection_it_became_in_another_tab_ends_only_after_that_was_said() {
        Account account = connectedAccount();
        edit(account, ids(profile, second), ids(second), ids(profile));
        EditSelection.Wanted toldThatItStays =
                new EditSelection.Wanted(ids(profile, second), ids(), ids(second), false);

        assertThat(edit.edit(manager.id(), account.id(), toldThatItStays))
                .isInstanceOfSatisfying(
                        EditSelection.ToBeAgreed.class,
                        asked -> assertThat(asked.endsAccount()).isTrue());

        assertThat(stores.accounts().byId(account.id())).isPresent();
        assertThat(connected(manager)).containsExactly(second);
    }

    @Test
    void an_account_from_which_nothing_is_taken_does_not_end() {
        Account account = Samples.account(manager);
        stores.accounts().add(account);

        assertThat(edit(account, ids(profile), ids(), ids())).isInstanceOf(EditSelection.Edited.class);
        assertThat(stores.accounts().byId(account.id())).isPresent();
    }

    @Test
    void it_does_not_end_while_another_of_its_profiles_takes_the_place_of_all() {
        Account account = connectedAccount();

        assertThat(edit(account, ids(profile, second), ids(third), ids(profile, second)))
                .isInstanceOfSatisfying(
                        EditSelection.Edited.class,
                        edited -> assertThat(edited.accountEnded()).isFalse());
        assertThat(connected(manager)).containsExactly(third);
        assertThat(stores.tokenVault().open(account.id(), Purpose.REFRESH_TOKEN))
                .isPresent();
    }

    @Test
    void an_account_that_takes_all_stays_without_a_connection_and_keeps_its_profiles() {
        Account account = knownAccount(manager, profile);
        confirm.confirm(manager.id(), new PickFrom.Known(account.id()), ids(profile), NOTHING);

        assertThat(edit(account, ids(profile), ids(), ids(profile)))
                .isInstanceOfSatisfying(
                        EditSelection.Edited.class,
                        edited -> assertThat(edited.accountEnded()).isFalse());
        assertThat(stores.discoveries().bound(account.id())).containsExactly(profile.id());
    }

    @Test
    void what_was_connected_in_another_tab_meanwhile_is_left_alone() {
        Account account = connectedAccount();

        assertThat(edit(account, ids(profile), ids(profile, third), ids())).isInstanceOf(EditSelection.Edited.class);
        assertThat(connected(manager)).containsExactlyInAnyOrder(profile, second, third);
    }

    @Test
    void what_was_disconnected_in_another_tab_meanwhile_stays_so_although_it_is_ticked_here() {
        Account account = connectedAccount();
        edit(account, ids(profile, second), ids(profile), ids(second));

        assertThat(edit(account, ids(profile, second), ids(profile, second, third), ids()))
                .isInstanceOf(EditSelection.Edited.class);
        assertThat(connected(manager)).containsExactlyInAnyOrder(profile, third);
    }

    @Test
    void pick3_what_is_not_on_the_list_is_refused_and_nothing_is_done_by_halves() {
        Account account = connectedAccount();

        assertThat(edit(account, ids(profile, second), ids(profile, Samples.profile()), ids(second)))
                .isEqualTo(new EditSelection.NotAvailable());
        assertThat(connected(manager)).containsExactlyInAnyOrder(profile, second);
    }

    @Test
    void lim4_who_was_demoted_may_take_away_and_not_add() {
        Account account = connectedAccount();
        stores.users().change(new User(manager.id(), manager.email(), Role.SELLER, manager.plan()));

        assertThat(edit(account, ids(profile, second), ids(profile, third), ids(second)))
                .isInstanceOfSatisfying(EditSelection.NoRoom.class, noRoom -> {
                    assertThat(noRoom.limit().connected())
                            .extracting(Connection::profile)
                            .containsExactlyInAnyOrder(profile, second);
                    assertThat(noRoom.limit().ways()).isEmpty();
                });
        assertThat(connected(manager)).containsExactlyInAnyOrder(profile, second);

        assertThat(edit(account, ids(profile, second), ids(profile), ids(second)))
                .isInstanceOf(EditSelection.Edited.class);
    }

    @Test
    void plan1_connecting_needs_a_plan_and_disconnecting_none() {
        Account account = connectedAccount();
        stores.users().change(Samples.withPlan(manager, Plan.NONE));

        assertThat(edit(account, ids(profile, second), ids(profile, second, third), ids()))
                .isEqualTo(new EditSelection.PlanRequired());
        assertThat(edit(account, ids(profile, second), ids(profile), ids(second)))
                .isInstanceOf(EditSelection.Edited.class);
    }

    @Test
    void sec1_nobody_edits_somebody_elses_account_or_one_that_never_was() {
        Account account = connectedAccount();
        EditSelection.Wanted none = new EditSelection.Wanted(ids(profile), ids(), ids(profile), true);

        assertThat(edit.edit(seller.id(), account.id(), none)).isEqualTo(new EditSelection.NoSuchAccount());
        assertThat(edit.edit(seller.id(), Samples.accountId(), none)).isEqualTo(new EditSelection.NoSuchAccount());
        assertThat(connected(manager)).hasSize(2);
    }

    /** The manager's, of which two of three profiles are connected. */
    private Account connectedAccount() {
        sealed(consent(manager, profile, second, third));
        confirm(manager, profile, second);
        return onlyAccount(manager);
    }

    private EditSelection.Outcome edit(
            Account account, Set<ProfileId> shown, Set<ProfileId> ticked, Set<ProfileId> agreed) {
        return edit.edit(manager.id(), account.id(), new EditSelection.Wanted(shown, ticked, agreed, true));
    }

    private static Set<ProfileId> ids(Profile... profiles) {
        return Arrays.stream(profiles).map(Profile::id).collect(Collectors.toSet());
    }

    private EditSelection editing(SyncQueue queue) {
        return new Consents(stores, stores.tokenVault(), new ScriptedOAuth(clock), clock)
                .edit(new ConnectionLimit(1), queue);
    }
}
