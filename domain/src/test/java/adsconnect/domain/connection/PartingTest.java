package adsconnect.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Event;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.authorization.PendingConnection;
import adsconnect.domain.connection.DisconnectProfile.Told;
import adsconnect.domain.token.Purpose;
import adsconnect.testkit.Consents;
import adsconnect.testkit.Loader;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedOAuth;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** RECO-1. */
class PartingTest extends PickingScene {

    private final Consents consents = new Consents(stores, stores.tokenVault(), new ScriptedOAuth(clock), clock);
    private final DisconnectProfile disconnect = consents.disconnectProfile();
    private final UnbindAccount unbind = consents.unbindAccount();
    private final DeleteHistory delete = consents.deleteHistory();
    private final EndHistories end = consents.endHistories();
    private final PurgeHistory purge = consents.purgeHistory();

    @Test
    void reco1_names_what_leaves_what_stays_and_whether_the_account_ends() {
        Account account = picked(manager);

        Parting one =
                consents.readParting().fromProfile(manager.id(), profile.id()).orElseThrow();
        assertThat(one.leaving()).extracting(Connection::profile).containsExactly(profile);
        assertThat(one.staying()).extracting(Connection::profile).containsExactly(second);
        assertThat(one.endsAccount()).isFalse();
        Parting all =
                consents.readParting().fromAccount(manager.id(), account.id()).orElseThrow();
        assertThat(all.leaving()).hasSize(2);
        assertThat(all.endsAccount()).isTrue();
        assertThat(consents.readParting().fromProfile(seller.id(), profile.id()))
                .isEmpty();
        assertThat(consents.readParting().fromAccount(seller.id(), account.id()))
                .isEmpty();
    }

    @Test
    void reco1_a_picked_account_ends_with_its_last_connection_and_its_tokens_with_it() {
        Account account = picked(manager);

        assertThat(disconnect(manager, profile.id(), account, false))
                .isEqualTo(new DisconnectProfile.Disconnected(false));
        assertThat(stores.accounts().find(manager.id(), account.id())).isPresent();
        assertThat(disconnect(manager, second.id(), account, true)).isEqualTo(new DisconnectProfile.Disconnected(true));

        assertThat(stores.accounts().find(manager.id(), account.id())).isEmpty();
        assertThat(stores.tokenVault().open(account.id(), Purpose.REFRESH_TOKEN))
                .isEmpty();
        assertThat(stores.syncRuns().claim(clock.instant(), clock.instant().plusSeconds(30)))
                .isEmpty();
        assertThat(deeds()).contains(Deed.PROFILE_DISCONNECTED, Deed.ACCOUNT_ENDED);
        assertThat(stores.events().undelivered(9))
                .filteredOn(event -> event.kind() == Event.Kind.DISCONNECTED)
                .extracting(event -> event.about().profile().orElseThrow())
                .containsExactlyInAnyOrder(profile.id().value(), second.id().value());
    }

    @Test
    void reco1_nothing_ends_of_which_nobody_was_told() {
        Account account = picked(manager);
        Account another = knownAccount(manager);

        assertThat(disconnect(manager, profile.id(), account, true)).isEqualTo(new DisconnectProfile.Changed());
        assertThat(disconnect(manager, profile.id(), another, false)).isEqualTo(new DisconnectProfile.Changed());
        assertThat(unbind(manager, account, profile.id())).isEqualTo(new UnbindAccount.Changed());
        assertThat(unbind(manager, account)).isEqualTo(new UnbindAccount.Changed());

        assertThat(connected(manager)).containsExactlyInAnyOrder(profile, second);
    }

    @Test
    void reco1_what_takes_all_profiles_ends_only_by_name_and_with_all_it_has() {
        Account account = knownAccount(manager, profile, second);
        stores.connections().add(Samples.connection(account, profile));
        assertThat(disconnect(manager, profile.id(), account, false))
                .isEqualTo(new DisconnectProfile.Disconnected(false));
        assertThat(stores.accounts().find(manager.id(), account.id())).isPresent();
        assertThat(stores.discoveries().bound(account.id())).contains(profile.id());

        assertThat(unbind(manager, account)).isEqualTo(new UnbindAccount.Unbound(account.name()));

        assertThat(stores.accounts().ofOwner(manager.id())).isEmpty();
        assertThat(stores.discoveries().bound(account.id())).isEmpty();
        assertThat(deeds()).contains(Deed.ACCOUNT_UNBOUND);
    }

    @Test
    void reco1_a_second_press_finds_it_done_and_does_nothing() {
        Account account = picked(manager);
        unbind(manager, account, profile.id(), second.id());
        int lines = deeds().size();

        assertThat(unbind(manager, account, profile.id(), second.id()))
                .isEqualTo(new UnbindAccount.GoneAlready(account.name()));
        assertThat(disconnect(manager, profile.id(), account, false)).isEqualTo(new DisconnectProfile.GoneAlready());
        assertThat(deeds()).hasSize(lines);
    }

    @Test
    void sec1_what_is_somebody_elses_does_not_exist_before_or_after() {
        Account account = picked(manager);
        for (int round = 0; round < 2; round++) {
            assertThat(disconnect(seller, profile.id(), account, false))
                    .isEqualTo(new DisconnectProfile.NoSuchConnection());
            assertThat(unbind(seller, account, profile.id(), second.id())).isEqualTo(new UnbindAccount.NoSuchAccount());
            assertThat(delete.delete(seller.id(), profile.id())).isEqualTo(new DeleteHistory.NoSuchHistory());
            assertThat(consents.readHistories().of(seller.id())).isEmpty();
            assertThat(unbind.unbind(manager.id(), Samples.accountId(), Set.of()))
                    .isEqualTo(new UnbindAccount.NoSuchAccount());
            unbind(manager, account, profile.id(), second.id());
        }
    }

    @Test
    void reco1_history_is_readable_for_sixty_days_to_the_moment_and_then_ended_by_the_clock() {
        Account account = picked(manager);
        disconnect(manager, profile.id(), account, false);

        clock.advance(Duration.ofDays(60).minusMillis(1));
        end.end();
        assertThat(history().readable()).isTrue();
        assertThat(purge.claim()).isEmpty();

        clock.advance(Duration.ofMillis(1));
        assertThat(history().readable()).isFalse();
        end.end();
        end.end();
        purge.work(purge.claim().orElseThrow());
        assertThat(purge.claim()).isEmpty();
        assertThat(consents.readHistories().find(manager.id(), profile.id())).isEmpty();
        assertThat(connected(manager)).containsExactly(second);
    }

    @Test
    void reco1_what_was_unbound_is_forgotten_when_its_history_is() {
        Account account = picked(manager);
        unbind(manager, account, profile.id(), second.id());

        clock.advance(Duration.ofDays(60));
        end.end();

        assertThat(consents.readHistories().unbound(manager.id(), account.id())).isEmpty();
    }

    @Test
    void reco1_deleting_is_asked_once_done_by_any_node_and_written_down_with_its_rows() {
        Account account = picked(manager);
        new Loader(stores, profile.id())
                .load(Samples.lastDays(3), Samples.row(Samples.TODAY.minusDays(1), 1, "1", "2"));
        assertThat(delete.delete(manager.id(), profile.id())).isEqualTo(new DeleteHistory.StillConnected());
        disconnect(manager, profile.id(), account, false);

        assertThat(delete.delete(manager.id(), profile.id())).isEqualTo(new DeleteHistory.BeingDeleted());
        assertThat(delete.delete(manager.id(), profile.id())).isEqualTo(new DeleteHistory.BeingDeleted());
        assertThat(history().readable()).isFalse();
        assertThat(deeds()).filteredOn(Deed.HISTORY_DELETION_ASKED::equals).hasSize(1);
        purge.work(purge.claim().orElseThrow());

        assertThat(delete.delete(manager.id(), profile.id())).isEqualTo(new DeleteHistory.NoSuchHistory());
        assertThat(stores.auditTrail().newest(1))
                .extracting(AuditLine::deed, AuditLine::why)
                .containsExactly(tuple(
                        Deed.HISTORY_PURGED,
                        Facts.NONE.and("cause", HistoryPurge.Cause.ASKED).and("rows", 4)));
    }

    @Test
    void reco1_what_is_connected_again_starts_empty_when_the_rest_is_deleted_and_keeps_what_comes_then() {
        Account account = knownAccount(manager, profile);
        stores.connections().add(Samples.connection(account, profile));
        new Loader(stores, profile.id())
                .load(Samples.lastDays(1), Samples.row(Samples.TODAY.minusDays(1), 1, "1", "2"));
        disconnect(manager, profile.id(), account, false);
        delete.delete(manager.id(), profile.id());
        HistoryPurge claimed = purge.claim().orElseThrow();
        assertThat(confirm.confirm(manager.id(), new PickFrom.Known(account.id()), Set.of(profile.id()), NOTHING))
                .isInstanceOf(ConfirmSelection.Confirmed.class);
        assertThatThrownBy(() -> new Loader(stores, profile.id()).begin(Samples.order(1), clock.instant()))
                .isInstanceOf(NoSuchElementException.class);

        purge.work(claimed);
        new Loader(stores, profile.id())
                .load(Samples.lastDays(1), Samples.row(Samples.TODAY.minusDays(1), 1, "1", "2"));
        end.end();

        assertThat(purge.claim()).isEmpty();
        assertThat(stores.metrics().firstDay(profile.id(), manager.id())).isPresent();
    }

    @Test
    void reco1_whoever_connects_again_in_time_has_all_that_was_loaded() {
        Account account = knownAccount(manager, profile);
        stores.connections().add(Samples.connection(account, profile));
        new Loader(stores, profile.id())
                .load(Samples.lastDays(1), Samples.row(Samples.TODAY.minusDays(1), 1, "1", "2"));
        disconnect(manager, profile.id(), account, false);
        confirm.confirm(manager.id(), new PickFrom.Known(account.id()), Set.of(profile.id()), NOTHING);
        clock.advance(Duration.ofDays(61));

        end.end();

        assertThat(purge.claim()).isEmpty();
        assertThat(stores.metrics().firstDay(profile.id(), manager.id())).isPresent();
        assertThat(consents.readHistories().of(manager.id())).isEmpty();
    }

    private Account picked(User owner) {
        PendingConnection pending = sealed(consent(owner, profile, second));
        confirm(owner, profile, second);
        return stores.accounts().find(owner.id(), pending.account()).orElseThrow();
    }

    private DisconnectProfile.Outcome disconnect(User user, ProfileId which, Account through, boolean endsAccount) {
        return disconnect.disconnect(user.id(), which, new Told(through.id(), endsAccount));
    }

    private UnbindAccount.Outcome unbind(User user, Account account, ProfileId... told) {
        return unbind.unbind(user.id(), account.id(), Arrays.stream(told).collect(Collectors.toSet()));
    }

    private ReadHistories.History history() {
        return consents.readHistories().find(manager.id(), profile.id()).orElseThrow();
    }

    private List<Deed> deeds() {
        return stores.auditTrail().newest(1000).stream().map(AuditLine::deed).toList();
    }
}
