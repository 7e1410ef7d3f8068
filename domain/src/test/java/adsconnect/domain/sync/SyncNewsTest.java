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
import adsconnect.domain.connection.SyncProblem;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AUDIT-1, RECO-5: how a run ended is written down and announced, in one. */
class SyncNewsTest {

    private final InMemoryStores stores = new InMemoryStores();
    private final SyncNews news =
            new SyncNews(stores.auditTrail(), stores.events(), Samples.chance(), new MovableClock());
    private final User owner = Samples.seller();
    private final Account account = Samples.account(owner);
    private final Profile profile = Samples.profile();
    private final ClaimedRun run = new ClaimedRun(
            new SyncRunId(Samples.accountId().value()), RunKind.FIRST, 1, profile, account, Samples.NOW, 0, List.of());
    private final Subject about = Subject.of(owner.id())
            .account(account.id().value())
            .profile(profile.id().value());

    @Test
    void reco5_the_first_sync_is_done_up_to_that_day() {
        tell(() -> news.firstSyncDone(run, Samples.TODAY.minusDays(1)));

        assertTold(
                Deed.FIRST_SYNC_DONE,
                Event.Kind.FIRST_SYNC_DONE,
                Facts.NONE.and("dataThrough", Samples.TODAY.minusDays(1)));
    }

    @ParameterizedTest
    @CsvSource({"CONSENT_ENDED, CONSENT_ENDED, REVOKED", "ACCESS_LOST, ACCESS_LOST, ACCESS_LOST"})
    void reco5_an_end_that_only_people_can_help_is_told_by_its_name(SyncProblem problem, Deed deed, Event.Kind kind) {
        tell(() -> news.failed(run, problem));

        assertTold(deed, kind, Facts.NONE);
    }

    @Test
    void reco5_a_sync_that_fails_is_told_with_its_problem() {
        tell(() -> news.failed(run, SyncProblem.ALL_REPORTS_FAILED));

        assertTold(
                Deed.SYNC_FAILED, Event.Kind.SYNC_FAILING, Facts.NONE.and("problem", SyncProblem.ALL_REPORTS_FAILED));
    }

    @Test
    void each_event_has_an_id_of_its_own() {
        tell(() -> news.failed(run, SyncProblem.ACCESS_LOST));
        tell(() -> news.failed(run, SyncProblem.ACCESS_LOST));

        assertThat(stores.events().undelivered(10))
                .hasSize(2)
                .extracting(Event::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void outside_of_the_unit_of_work_that_ends_the_run_nothing_is_told() {
        assertThatThrownBy(() -> news.failed(run, SyncProblem.ACCESS_LOST)).isInstanceOf(IllegalStateException.class);
        assertThat(stores.events().undelivered(10)).isEmpty();
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
