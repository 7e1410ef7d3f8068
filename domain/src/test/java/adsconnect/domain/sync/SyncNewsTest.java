package adsconnect.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.access.Actor;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Event;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** AUDIT-1, RECO-5: how a run ended is written down and announced, in one. */
class SyncNewsTest {

    private final InMemoryStores stores = new InMemoryStores();
    private final SyncNews news =
            new SyncNews(stores.auditTrail(), stores.events(), Samples.chance(), new MovableClock());
    private final User owner = Samples.seller();
    private final Account account = Samples.account(owner);
    private final Profile profile = Samples.profile();
    private final ClaimedRun run = run(RunKind.DAILY);
    private final Subject about = Subject.of(owner.id())
            .account(account.id().value())
            .profile(profile.id().value());

    @Test
    void reco5_the_first_sync_is_done_up_to_that_day() {
        tell(() -> news.synced(run(RunKind.FIRST), ConnectionStatus.FIRST_SYNC, Samples.TODAY.minusDays(1)));

        assertTold(
                Deed.FIRST_SYNC_DONE,
                Event.Kind.FIRST_SYNC_DONE,
                Facts.NONE.and("dataThrough", Samples.TODAY.minusDays(1)));
    }

    @ParameterizedTest
    @EnumSource(names = {"SYNC_ERROR", "STALE", "ACCESS_LOST"})
    void a_success_after_trouble_is_told(ConnectionStatus before) {
        tell(() -> news.synced(run, before, Samples.TODAY.minusDays(1)));

        assertTold(
                Deed.SYNC_RECOVERED, Event.Kind.RECOVERED, Facts.NONE.and("dataThrough", Samples.TODAY.minusDays(1)));
    }

    @Test
    void what_succeeds_every_day_is_no_news() {
        tell(() -> news.synced(run, ConnectionStatus.CONNECTED, Samples.TODAY.minusDays(1)));

        assertThat(stores.events().undelivered(10)).isEmpty();
        assertThat(stores.auditTrail().newest(10)).isEmpty();
    }

    @Test
    void reco5_access_that_is_lost_is_told() {
        tell(() -> news.accessLost(run));

        assertTold(Deed.ACCESS_LOST, Event.Kind.ACCESS_LOST, Facts.NONE);
    }

    @Test
    void reco5_a_sync_that_fails_is_told() {
        tell(() -> news.failed(run));

        assertTold(Deed.SYNC_FAILED, Event.Kind.SYNC_FAILING, Facts.NONE.and("status", ConnectionStatus.SYNC_ERROR));
    }

    @Test
    void each_event_has_an_id_of_its_own() {
        tell(() -> news.accessLost(run));
        tell(() -> news.accessLost(run));

        assertThat(stores.events().undelivered(10))
                .hasSize(2)
                .extracting(Event::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void outside_of_the_unit_of_work_that_ends_the_run_nothing_is_told() {
        assertThatThrownBy(() -> news.accessLost(run)).isInstanceOf(IllegalStateException.class);
        assertThat(stores.events().undelivered(10)).isEmpty();
    }

    private ClaimedRun run(RunKind kind) {
        return new ClaimedRun(
                new SyncRunId(Samples.accountId().value()), kind, 1, profile, account, Samples.NOW, 0, List.of());
    }

    private void tell(Runnable work) {
        stores.unitOfWork().inOne(() -> {
            work.run();
            return null;
        });
    }

    private void assertTold(Deed deed, Event.Kind kind, Facts facts) {
        assertThat(stores.auditTrail().newest(10))
                .containsExactly(AuditLine.of(Samples.NOW, new Actor.Program(), deed, about, facts));
        assertThat(stores.events().undelivered(10)).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(kind);
            assertThat(event.at()).isEqualTo(Samples.NOW);
            assertThat(event.about()).isEqualTo(about);
            assertThat(event.facts()).isEqualTo(facts);
        });
    }
}
