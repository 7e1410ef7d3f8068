package adsconnect.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.account.ConsentEnd;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Event;
import adsconnect.domain.connection.ConnectionStage;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.sync.port.DaysNotKept;
import adsconnect.testkit.InMemorySyncRuns;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedReportSource.Call;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** SYNC-4, SYNC-8: from day to day, after the first load. */
class DailyRunTest extends SyncRunFixture {

    private static final Duration DAY = Duration.ofDays(1);

    private final QueueDailySyncs daily = new QueueDailySyncs(
            stores.syncSchedule(), stores.syncRuns(), stores.unitOfWork(), Samples.dailySchedule(), clock);

    @Test
    void sync4_the_schedule_begins_when_the_first_load_ends() {
        assertThat(nextSync()).isEmpty();

        load();

        assertThat(nextSync()).contains(regular());
        daily.queue();
        assertThat(node.claim()).isEmpty();
    }

    @Test
    void sync4_the_next_day_one_run_is_queued_and_the_day_after_that_the_next() {
        load();
        toTheNextSync();

        assertThat(stores.syncRuns().kindsOf(profile.id())).containsExactly(RunKind.FIRST, RunKind.DAILY);
        assertThat(nextSync()).contains(regular());
        daily.queue();
        load();
        toTheNextSync();
        load();
        assertThat(stores.syncRuns().kindsOf(profile.id()))
                .containsExactly(RunKind.FIRST, RunKind.DAILY, RunKind.DAILY);
    }

    @Test
    void sync4_it_asks_for_the_last_fourteen_days_of_each_kind_and_shows_no_preview() {
        load();
        int before = amazon.requested().size();
        toTheNextSync();
        load();

        LocalDate yesterday =
                LocalDate.ofInstant(clock.instant(), profile.zone()).minusDays(1);
        List<ReportOrder> asked =
                amazon.requested().subList(before, amazon.requested().size());
        assertThat(asked).hasSize(5).noneMatch(ReportOrder::preview);
        assertThat(asked).extracting(ReportOrder::days).containsOnly(new DayRange(yesterday.minusDays(13), yesterday));
        assertThat(connection().dataThrough()).contains(yesterday);
        assertThat(connection().lastSyncAt()).contains(clock.instant());
    }

    @Test
    void sync4_once_a_week_it_asks_for_forty_two_days() {
        // In the night, and so the first daily run is that of the same day.
        load();
        for (int day = 1; day <= 15; day++) {
            int before = amazon.requested().size();
            toTheNextSync();
            load();
            int asked = amazon.requested().size() - before;
            assertThat(asked).as("on day " + day).isEqualTo(day % 7 == 1 && day > 1 ? 10 : 5);
        }
    }

    @Test
    void sync4_however_many_were_missed_one_run_makes_up_for_them() {
        load();
        clock.advance(Duration.ofDays(20));

        daily.queue();
        daily.queue();

        assertThat(stores.syncRuns().kindsOf(profile.id())).containsExactly(RunKind.FIRST, RunKind.DAILY);
        load();
        assertThat(gapsOfEveryDaySinceTheFirst()).isEmpty();
        assertThat(nextSync()).contains(regular());
    }

    @Test
    void sync4_a_clock_that_was_a_year_ahead_puts_nothing_off_for_a_year() {
        load();
        clock.advance(Duration.ofDays(365));
        daily.queue();
        load();
        clock.advance(Duration.ofDays(-365));

        daily.queue();

        assertThat(nextSync()).contains(regular());
        assertThat(stores.syncRuns().kindsOf(profile.id())).hasSize(2);
    }

    @Test
    void sync4_nor_the_long_window_for_a_month() {
        load();
        clock.advance(Duration.ofDays(30));
        daily.queue();
        load();
        clock.advance(Duration.ofDays(-30));
        daily.queue();

        clock.advance(Duration.ofDays(7));
        int before = amazon.requested().size();
        daily.queue();
        load();

        assertThat(amazon.requested().size() - before).isEqualTo(10);
    }

    @Test
    void sync6_nor_a_run_that_is_open_for_as_long() {
        load();
        clock.advance(Duration.ofDays(30));
        daily.queue();
        work();
        clock.advance(Duration.ofDays(-30));
        assertThat(node.claim()).isEmpty();

        daily.queue();

        assertThat(node.claim()).isPresent();
    }

    @Test
    void sync4_a_run_that_is_still_open_is_not_doubled_and_soon_looked_after() {
        load();
        toTheNextSync();
        clock.advance(DAY);

        daily.queue();

        assertThat(stores.syncRuns().kindsOf(profile.id())).hasSize(2);
        assertThat(nextSync()).contains(clock.instant().plus(Duration.ofMinutes(15)));
    }

    @Test
    void sync4_a_second_load_is_no_first_one_again() {
        load();
        Instant since = connection().stageSince();
        toTheNextSync();
        work();

        assertThat(connection().stage()).isEqualTo(ConnectionStage.READY);
        finish();
        assertThat(connection().stageSince()).isEqualTo(since);
        assertThat(events()).containsExactly(Event.Kind.FIRST_SYNC_DONE);
        assertThat(deeds()).containsOnlyOnce(Deed.FIRST_SYNC_DONE);
    }

    @Test
    void reco5_sync_that_fails_day_by_day_is_told_once_until_it_works_again() {
        load();
        failAll();
        failAll();

        assertThat(connection().status()).isEqualTo(ConnectionStatus.SYNC_ERROR);
        assertThat(connection().ready()).isTrue();
        assertThat(events()).containsExactly(Event.Kind.FIRST_SYNC_DONE, Event.Kind.SYNC_FAILING);

        toTheNextSync();
        load();
        assertThat(connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(deeds()).endsWith(Deed.SYNC_FAILED, Deed.SYNC_RECOVERED);

        failAll();
        assertThat(events()).endsWith(Event.Kind.SYNC_FAILING, Event.Kind.RECOVERED, Event.Kind.SYNC_FAILING);
    }

    @Test
    void sync8_what_all_failed_runs_missed_is_there_after_one_that_works() {
        load();
        for (int day = 0; day < 20; day++) {
            failAll();
        }
        toTheNextSync();
        load();

        assertThat(gapsOfEveryDaySinceTheFirst()).isEmpty();
    }

    @Test
    void wait4_a_first_load_that_failed_keeps_its_failure_and_is_tried_again_the_next_day() {
        failNextRequests();
        work();
        assertThat(connection().status()).isEqualTo(ConnectionStatus.SYNC_ERROR);

        toTheNextSync();

        assertThat(connection().status()).isEqualTo(ConnectionStatus.SYNC_ERROR);
        load();
        assertThat(connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(events()).containsExactly(Event.Kind.SYNC_FAILING, Event.Kind.FIRST_SYNC_DONE);
        assertThat(stores.syncRuns().kindsOf(profile.id())).containsOnly(RunKind.FIRST);
    }

    @Test
    void plan2_a_paused_connection_is_not_queued_and_catches_up_when_it_goes_on() {
        load();
        stores.planPauses().pause(account.id(), clock.instant());
        toTheNextSync();
        clock.advance(DAY);
        daily.queue();
        assertThat(stores.syncRuns().kindsOf(profile.id())).hasSize(1);

        stores.planPauses().resume(account.id());
        stores.openRuns().wake(account.id(), clock.instant());
        daily.queue();

        assertThat(stores.syncRuns().kindsOf(profile.id())).containsExactly(RunKind.FIRST, RunKind.DAILY);
    }

    @Test
    void sync8_after_a_new_consent_it_catches_up_at_once() {
        load();
        stores.accounts().endConsent(account.id(), ConsentEnd.REVOKED);
        toTheNextSync();
        assertThat(stores.syncRuns().kindsOf(profile.id())).hasSize(1);
        clock.advance(Duration.ofDays(25));

        stores.accounts().renew(account.id(), account.region(), clock.instant());
        stores.openRuns().wake(account.id(), clock.instant());
        daily.queue();
        load();

        assertThat(gapsOfEveryDaySinceTheFirst()).isEmpty();
    }

    @Test
    void sync9_a_report_that_reaches_too_far_back_is_ordered_anew_from_the_day_that_amazon_names() {
        load();
        toTheNextSync();
        LocalDate today = LocalDate.ofInstant(clock.instant(), profile.zone());
        amazon.onNext(Call.REQUEST, () -> {
            throw new DaysNotKept(today.minusDays(10), "retention start date");
        });
        load();

        assertThat(amazon.requested().stream()
                        .filter(order -> order.type() == ReportType.SPONSORED_PRODUCTS_CAMPAIGNS)
                        .toList())
                .last()
                .satisfies(order -> assertThat(order.days()).isEqualTo(DayRange.endingBefore(today, 10)));
        assertThat(connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
    }

    @Test
    void sync9_one_that_is_too_old_as_a_whole_is_missing_and_the_others_go_on() {
        amazon.onNext(Call.REQUEST, () -> {});
        amazon.onNext(Call.REQUEST, () -> {
            throw new DaysNotKept(YESTERDAY.plusDays(1), "retention start date");
        });
        load();

        assertThat(connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
        // But for the seven days of the preview.
        assertThat(gaps())
                .hasSize(23)
                .allSatisfy(gap -> assertThat(gap.reason()).isEqualTo(DayCover.NotKept.REASON));
    }

    @Test
    void sync7_of_a_daily_run_in_flight_when_its_connection_goes_nothing_lands() {
        load();
        toTheNextSync();
        work();
        amazon.of(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS)
                .forEach(report -> amazon.finish(report, Samples.row(YESTERDAY, 1, "1", "1")));
        clock.advance(FIRST_POLL);
        amazon.onNext(Call.OPEN, () -> stores.connections().remove(owner.id(), profile.id(), clock.instant()));

        work();

        assertThat(loadedDays()).isZero();
        assertThat(nextSync()).isEmpty();
        daily.queue();
        assertThat(node.claim()).isEmpty();
    }

    private List<LocalDate> gapsOfEveryDaySinceTheFirst() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), profile.zone());
        LocalDate first = stores.coverage().firstDay(profile.id(), owner.id()).orElseThrow();
        DayRange all = new DayRange(first, today.minusDays(1));
        var known = stores.coverage().days(profile.id(), owner.id(), all);
        return Arrays.stream(ReportType.values())
                .flatMap(type -> all.days().filter(day -> !(known.get(type).get(day) instanceof DayCover.Loaded)))
                .toList();
    }

    private void failAll() {
        toTheNextSync();
        failNextRequests();
        while (stores.syncRuns().statesOf(profile.id()).getLast() == InMemorySyncRuns.State.OPEN) {
            work();
            clock.advance(FIRST_POLL);
        }
    }

    private void failNextRequests() {
        for (int report = 0; report < 12; report++) {
            amazon.onNext(Call.REQUEST, () -> {
                throw new AmazonFailure(AmazonFailure.Kind.REQUEST_REFUSED, "No such column");
            });
        }
    }

    private void toTheNextSync() {
        amazon.forgetHappenings();
        clock.advance(Duration.between(clock.instant(), nextSync().orElseThrow()));
        daily.queue();
    }

    /** Works the open run to its end. */
    private void load() {
        work();
        finish();
    }

    private void finish() {
        while (stores.syncRuns().statesOf(profile.id()).getLast() == InMemorySyncRuns.State.OPEN) {
            amazon.finishAll();
            clock.advance(FIRST_POLL);
            work();
        }
    }

    private Optional<Instant> nextSync() {
        return stores.syncSchedule().of(profile.id());
    }

    private Instant regular() {
        return Samples.dailySchedule().next(profile, clock.instant());
    }

    private List<Event.Kind> events() {
        return stores.events().undelivered(99).stream().map(Event::kind).toList();
    }

    private List<Deed> deeds() {
        return stores.auditTrail().newest(99).reversed().stream()
                .map(AuditLine::deed)
                .toList();
    }
}
