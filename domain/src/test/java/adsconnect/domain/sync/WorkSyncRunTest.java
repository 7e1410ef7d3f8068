package adsconnect.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.Heartbeat;
import adsconnect.domain.Secret;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ConnectionStage;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.connection.ReportCount;
import adsconnect.domain.connection.SyncProblem;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.metrics.Gap;
import adsconnect.domain.metrics.Period;
import adsconnect.domain.sync.port.LoadedRows;
import adsconnect.domain.sync.port.ReportSource;
import adsconnect.domain.sync.port.ReportUnusable;
import adsconnect.domain.sync.port.StagingLost;
import adsconnect.domain.token.HandOutToken;
import adsconnect.domain.token.Purpose;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.InMemorySyncRuns;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedOAuth;
import adsconnect.testkit.ScriptedReportSource;
import adsconnect.testkit.ScriptedReportSource.Call;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkSyncRunTest {

    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration FIRST_POLL = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofSeconds(10);
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(5);
    private static final Duration STUCK_AFTER = Duration.ofHours(4);
    private static final String PREVIEW = "report-1";
    private static final String CAMPAIGNS = "report-2";
    private static final List<String> REPORTS = List.of(CAMPAIGNS, "report-3", "report-4", "report-5", "report-6");
    private static final Secret ACCESS_TOKEN = new Secret("Atza|kept");
    /** Yesterday in Los Angeles, where it is two in the morning. */
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 20);

    private final InMemoryStores stores = new InMemoryStores();
    private final MovableClock clock = new MovableClock();
    private final ScriptedOAuth oauth = new ScriptedOAuth(clock);
    private final ScriptedReportSource amazon = new ScriptedReportSource();
    private final User owner = Samples.seller();
    private final Account account = Samples.account(owner);
    private final Profile profile = Samples.profile();
    private final HandHeartbeat heartbeat = new HandHeartbeat();
    private final WorkSyncRun node = node();

    @BeforeEach
    void a_first_sync_is_queued() {
        stores.users().add(owner, "hash");
        stores.accounts().add(account);
        stores.connections().add(Samples.connection(account, profile));
        stores.tokenVault().admit(account.id());
        stores.tokenVault().keep(account.id(), Purpose.REFRESH_TOKEN, new Secret("Atzr|kept"), Instant.MAX);
        stores.tokenVault().keep(account.id(), Purpose.ACCESS_TOKEN, ACCESS_TOKEN, Instant.MAX);
        stores.syncQueue().queueFirstSync(profile.id(), clock.instant());
    }

    @Test
    void sync1_asks_for_a_preview_and_then_for_five_reports_of_the_last_30_days_in_the_profiles_time_zone() {
        clock.set(Instant.parse("2026-11-21T07:59:59Z"));
        stores.syncQueue().queueFirstSync(profile.id(), clock.instant());
        DayRange month = new DayRange(LocalDate.of(2026, 10, 21), LocalDate.of(2026, 11, 19));
        DayRange week = new DayRange(LocalDate.of(2026, 11, 13), LocalDate.of(2026, 11, 19));

        work();

        assertThat(amazon.requested())
                .containsExactly(
                        new ReportOrder(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS, week, true),
                        new ReportOrder(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS, month, false),
                        new ReportOrder(ReportType.SPONSORED_BRANDS_CAMPAIGNS, month, false),
                        new ReportOrder(ReportType.SPONSORED_DISPLAY_CAMPAIGNS, month, false),
                        new ReportOrder(ReportType.SPONSORED_PRODUCTS_SEARCH_TERMS, month, false),
                        new ReportOrder(ReportType.SPONSORED_PRODUCTS_ADVERTISED_PRODUCTS, month, false));
        assertStage(ConnectionStage.GENERATING_REPORTS, new ReportCount(0, 5));
    }

    @Test
    void sync1_the_preview_is_there_long_before_the_rest_and_is_not_counted() {
        work();
        long before = connection().version();
        amazon.finish(PREVIEW, Samples.row(YESTERDAY, 1, "10.50", "99.90"));
        clock.advance(FIRST_POLL);

        work();

        assertThat(loadedDays()).isEqualTo(1);
        assertThat(connection().version()).isGreaterThan(before);
        assertStage(ConnectionStage.GENERATING_REPORTS, new ReportCount(0, 5));
    }

    @Test
    void sync5_a_preview_that_comes_after_the_whole_report_replaces_nothing() {
        work();
        amazon.finish(CAMPAIGNS, Samples.row(YESTERDAY, 1, "10", "100"));
        clock.advance(FIRST_POLL);
        work();
        amazon.finish(PREVIEW, Samples.row(YESTERDAY, 1, "5", "50"));
        clock.advance(FIRST_POLL);

        work();

        assertThat(stores.metrics()
                        .byDay(profile.id(), owner.id(), Period.ending(YESTERDAY, 1))
                        .get(YESTERDAY)
                        .sales())
                .isEqualByComparingTo("100");
        assertThat(amazon.opened()).isEqualTo(1);
    }

    @Test
    void sync1_nobody_waits_for_the_preview() {
        work();
        for (String report : REPORTS) {
            amazon.finishWithoutRows(report);
        }
        clock.advance(FIRST_POLL);

        work();

        assertThat(connection().ready()).isTrue();
    }

    @Test
    void a_preview_that_fails_is_no_failure() {
        amazon.failNext(Call.REQUEST, new AmazonFailure(AmazonFailure.Kind.REQUEST_REFUSED, "no"));
        work();
        amazon.finishAll();
        clock.advance(FIRST_POLL);

        work();

        assertThat(connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(gaps()).isEmpty();
    }

    @Test
    void sync2_creates_polls_downloads_and_loads() {
        work();
        clock.advance(FIRST_POLL);
        amazon.finish(CAMPAIGNS, Samples.row(YESTERDAY, 1, "10.50", "99.90"));
        amazon.finishAll();

        work();

        Connection connection = connection();
        assertThat(connection.stage()).isEqualTo(ConnectionStage.READY);
        assertThat(connection.status()).isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(connection.reports()).isEqualTo(new ReportCount(5, 5));
        assertThat(connection.lastSyncAt()).contains(clock.instant());
        assertThat(connection.dataThrough()).contains(YESTERDAY);
        assertThat(loadedDays()).isEqualTo(1);
        assertThat(amazon.leftOpen()).isZero();
        assertThat(stores.syncRuns().statesOf(profile.id())).containsExactly(InMemorySyncRuns.State.DONE);
    }

    @Test
    void sync2_a_finished_report_is_loaded_while_others_are_still_being_made() {
        work();
        clock.advance(FIRST_POLL);
        amazon.finish(CAMPAIGNS, Samples.row(YESTERDAY, 1, "10.50", "99.90"));

        work();

        assertThat(loadedDays()).isEqualTo(1);
        assertStage(ConnectionStage.GENERATING_REPORTS, new ReportCount(1, 5));
    }

    @Test
    void looks_first_after_the_first_pause_and_then_after_the_short_one() {
        work();
        assertNotDueFor(FIRST_POLL);
        work();
        assertNotDueFor(POLL);
        work();
        assertNotDueFor(POLL);

        assertThat(amazon.looks()).isEqualTo(12);
        assertThat(amazon.requested()).hasSize(6);
    }

    @Test
    void wait4_never_gives_up_on_reports_that_amazon_still_makes() {
        work();
        for (int look = 0; look < 500; look++) {
            clock.advance(FIRST_POLL);
            work();
        }

        assertThat(amazon.requested()).hasSize(6);
        assertStage(ConnectionStage.GENERATING_REPORTS, new ReportCount(0, 5));
    }

    @Test
    void sync3_a_report_stuck_for_hours_is_called_off_and_asked_for_anew() {
        work();
        for (String report : List.of(PREVIEW, "report-3", "report-4", "report-5", "report-6")) {
            amazon.finishWithoutRows(report);
        }
        clock.advance(STUCK_AFTER.minusMillis(1));
        work();
        assertThat(amazon.requested()).hasSize(6);
        clock.advance(FIRST_POLL);

        work();
        clock.advance(FIRST_POLL);
        work();

        assertThat(amazon.of(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS)).hasSize(2);
        assertThat(amazon.requested()).hasSize(7);
        amazon.finishAll();
        clock.advance(FIRST_POLL);
        work();
        assertThat(connection().ready()).isTrue();
    }

    @Test
    void sync3_a_report_that_is_stuck_again_and_again_is_never_failed() {
        work();
        for (int hours = 0; hours < 60; hours++) {
            clock.advance(STUCK_AFTER);
            work();
        }

        assertThat(connection().status()).isEqualTo(ConnectionStatus.FIRST_SYNC);
        assertStage(ConnectionStage.GENERATING_REPORTS, new ReportCount(0, 5));
    }

    @Test
    void sync3_a_report_that_can_not_be_looked_at_for_hours_is_asked_for_anew_and_failed_in_the_end() {
        work();
        finishAllBut(CAMPAIGNS);
        for (int step = 0; step < 300 && connection().status() == ConnectionStatus.FIRST_SYNC; step++) {
            amazon.of(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS)
                    .forEach(report -> amazon.failLooksAt(report, unavailable()));
            clock.advance(LONGEST_BACKOFF);
            work();
        }

        assertThat(connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(amazon.of(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS)).hasSize(4);
        assertThat(gaps()).extracting(Gap::reason).containsOnly("503");
        assertThat(clock.instant()).isAfterOrEqualTo(Samples.NOW.plus(STUCK_AFTER.multipliedBy(4)));
    }

    @Test
    void sync3_a_report_that_can_neither_be_looked_at_nor_called_off_is_asked_for_anew() {
        work();
        finishAllBut(CAMPAIGNS);
        clock.advance(FIRST_POLL);
        work();
        clock.advance(STUCK_AFTER);
        amazon.failNext(Call.STATE, unavailable());
        amazon.failNext(Call.CANCEL, unavailable());

        work();
        clock.advance(FIRST_POLL);
        work();

        assertThat(amazon.requested()).hasSize(7);
    }

    @Test
    void sync3_a_finished_report_that_can_not_be_fetched_for_hours_is_asked_for_anew_and_failed_in_the_end() {
        readyButForCampaigns();
        for (int step = 0; step < 300 && connection().status() == ConnectionStatus.FIRST_SYNC; step++) {
            amazon.failNext(Call.OPEN, unavailable());
            amazon.finishAll();
            work();
            clock.advance(LONGEST_BACKOFF);
        }

        assertThat(connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(amazon.of(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS)).hasSize(4);
        assertThat(gaps()).extracting(Gap::reason).containsOnly("503");
        assertThat(clock.instant()).isAfterOrEqualTo(Samples.NOW.plus(STUCK_AFTER.multipliedBy(4)));
    }

    @Test
    void wait4_no_rows_by_amazons_word_is_ready_with_nothing() {
        work();
        clock.advance(FIRST_POLL);
        amazon.finishAll();

        work();

        assertThat(connection().stage()).isEqualTo(ConnectionStage.READY);
        assertThat(loadedDays()).isZero();
        assertThat(stores.metrics().firstDay(profile.id(), owner.id())).isPresent();
    }

    @Test
    void sync2_a_restart_after_asking_goes_on_with_the_same_reports() {
        work();
        clock.advance(FIRST_POLL);
        dieAt(Call.STATE);

        takeOver();
        amazon.finishAll();
        clock.advance(FIRST_POLL);
        work();

        assertThat(amazon.requested()).hasSize(6);
        assertThat(connection().ready()).isTrue();
    }

    @Test
    void sync2_a_restart_before_asking_asks_once() {
        dieAt(Call.REQUEST);

        takeOver();

        assertThat(amazon.requested()).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void sync2_a_restart_between_two_requests_asks_for_the_rest_only() {
        amazon.onNext(Call.REQUEST, () -> {});
        amazon.onNext(Call.REQUEST, () -> {});
        dieAt(Call.REQUEST);

        takeOver();

        assertThat(amazon.requested()).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void sync2_a_restart_before_loading_loads_without_asking_again() {
        work();
        clock.advance(FIRST_POLL);
        amazon.finish(CAMPAIGNS, Samples.row(YESTERDAY, 1, "1", "1"));
        amazon.finishAll();
        amazon.onNext(Call.OPEN, () -> {});
        dieAt(Call.OPEN);

        takeOver();

        assertThat(amazon.requested()).hasSize(6);
        assertThat(connection().ready()).isTrue();
        assertThat(loadedDays()).isEqualTo(1);
    }

    @Test
    void sync6_another_node_takes_over_within_a_minute_and_not_before() {
        dieAt(Call.REQUEST);

        clock.advance(LEASE.minusMillis(1));
        assertThat(node.claim()).isEmpty();
        clock.advance(Duration.ofMillis(1));
        assertThat(node().claim()).isPresent();
    }

    @Test
    void sync6_a_node_that_lost_its_lease_while_asking_stores_no_report() {
        amazon.onNext(Call.REQUEST, this::anotherNodeTakesTheRun);

        work();

        clock.advance(LEASE);
        assertThat(node.claim().orElseThrow().jobs())
                .allSatisfy(job -> assertThat(job).isInstanceOf(ReportJob.Waiting.class));
    }

    @Test
    void sync6_a_node_that_lost_its_lease_while_downloading_writes_no_rows() {
        work();
        clock.advance(FIRST_POLL);
        amazon.finish(PREVIEW, Samples.row(YESTERDAY, 1, "1", "1"));
        amazon.finishAll();
        amazon.onNext(Call.OPEN, this::anotherNodeTakesTheRun);

        work();

        assertThat(loadedDays()).isZero();
        assertThat(connection().ready()).isFalse();
        assertThat(amazon.leftOpen()).isZero();
        clock.advance(LEASE);
        work();
        assertThat(connection().ready()).isTrue();
    }

    @Test
    void sync6_a_node_that_lost_its_lease_does_not_put_the_run_off_when_amazon_fails() {
        amazon.onNext(Call.REQUEST, () -> {
            anotherNodeTakesTheRun();
            throw new AmazonFailure(AmazonFailure.Kind.GRANT_REFUSED, "gone");
        });

        work();

        assertThat(connection().status()).isEqualTo(ConnectionStatus.FIRST_SYNC);
        assertThat(stores.syncRuns().statesOf(profile.id())).containsExactly(InMemorySyncRuns.State.OPEN);
    }

    @Test
    void sync3_a_failed_report_is_recreated_up_to_three_times_then_failed_with_amazons_reason() {
        work();
        finishAllBut(CAMPAIGNS);
        for (int attempt = 1; attempt <= 4; attempt++) {
            List<String> made = amazon.of(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS);
            assertThat(made).hasSize(attempt);
            amazon.refuse(made.getLast(), "Internal error " + attempt);
            clock.advance(FIRST_POLL);
            work();
            if (attempt < 4) {
                clock.advance(FIRST_POLL);
                work();
            }
        }

        assertThat(amazon.of(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS)).hasSize(4);
        assertThat(connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(gaps()).isNotEmpty().allSatisfy(gap -> {
            assertThat(gap.type()).isEqualTo(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS);
            assertThat(gap.reason()).isEqualTo("Internal error 4");
        });
    }

    @Test
    void wait4_all_reports_failed_is_an_error_and_keeps_the_stage() {
        for (int report = 0; report < 6; report++) {
            amazon.failNext(Call.REQUEST, new AmazonFailure(AmazonFailure.Kind.REQUEST_REFUSED, "No such column"));
        }

        work();

        assertThat(node.claim()).isEmpty();
        assertThat(connection().status()).isEqualTo(ConnectionStatus.SYNC_ERROR);
        assertThat(connection().problem()).contains(SyncProblem.ALL_REPORTS_FAILED);
        assertThat(connection().stage()).isEqualTo(ConnectionStage.GENERATING_REPORTS);
        assertThat(stores.syncRuns().statesOf(profile.id())).containsExactly(InMemorySyncRuns.State.FAILED);
    }

    @Test
    void the_days_of_a_failed_report_are_locked_before_its_run_as_where_rows_are_merged() {
        AtomicInteger failedBefore = new AtomicInteger(-1);
        WorkSyncRun watched = node(
                stores.connections(),
                new WatchedRows(
                        stores.loadedRows(),
                        () -> failedBefore.set(
                                stores.syncRuns().givenUp(profile.id()).size())));
        amazon.onNext(Call.REQUEST, () -> {});
        amazon.failNext(Call.REQUEST, new AmazonFailure(AmazonFailure.Kind.REQUEST_REFUSED, "no"));

        watched.work(watched.claim().orElseThrow());

        assertThat(failedBefore).hasValue(0);
        assertThat(stores.syncRuns().givenUp(profile.id())).hasSize(1);
    }

    @Test
    void wait4_a_report_that_is_given_up_is_news_for_the_waiting_screen() {
        amazon.failNext(Call.REQUEST, new AmazonFailure(AmazonFailure.Kind.UNAVAILABLE, "later"));
        work();
        amazon.failNext(Call.REQUEST, new AmazonFailure(AmazonFailure.Kind.REQUEST_REFUSED, "no"));
        long before = connection().version();
        clock.advance(Duration.ofHours(1));

        work();

        assertThat(connection().version()).isEqualTo(before + 1);
        assertStage(ConnectionStage.GENERATING_REPORTS, new ReportCount(0, 5));
    }

    @Test
    void wait4_one_ad_product_that_amazon_refuses_does_not_stop_the_others() {
        amazon.onNext(Call.REQUEST, () -> {});
        amazon.onNext(Call.REQUEST, () -> {});
        amazon.failNext(
                Call.REQUEST, new AmazonFailure(AmazonFailure.Kind.REQUEST_REFUSED, "KDP authors do not have access"));
        work();
        amazon.finishAll();
        clock.advance(FIRST_POLL);

        work();

        assertThat(connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(connection().reports()).isEqualTo(new ReportCount(4, 5));
        assertThat(gaps()).hasSize(30).allSatisfy(gap -> {
            assertThat(gap.type()).isEqualTo(ReportType.SPONSORED_BRANDS_CAMPAIGNS);
            assertThat(gap.reason()).isEqualTo("KDP authors do not have access");
        });
    }

    @Test
    void sync3_a_recreated_report_that_succeeds_is_loaded() {
        work();
        finishAllBut(CAMPAIGNS);
        amazon.refuse(CAMPAIGNS, "Internal error");
        clock.advance(FIRST_POLL);
        work();
        clock.advance(FIRST_POLL);
        work();
        amazon.finish("report-7", Samples.row(YESTERDAY, 1, "1", "1"));
        clock.advance(FIRST_POLL);
        work();

        assertThat(connection().ready()).isTrue();
        assertThat(gaps()).isEmpty();
        assertThat(loadedDays()).isEqualTo(1);
    }

    @Test
    void a_report_that_amazon_no_longer_knows_is_recreated() {
        work();
        amazon.lose(CAMPAIGNS);
        clock.advance(FIRST_POLL);
        work();
        clock.advance(FIRST_POLL);
        work();

        assertThat(amazon.of(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS)).hasSize(2);
    }

    @Test
    void a_finished_report_that_is_gone_when_it_is_to_be_fetched_is_recreated() {
        work();
        clock.advance(FIRST_POLL);
        finishAllBut(CAMPAIGNS);
        work();
        clock.advance(FIRST_POLL);
        amazon.finish(CAMPAIGNS, Samples.row(YESTERDAY, 1, "1", "1"));
        amazon.onNext(Call.STATE, () -> {});
        amazon.onNext(Call.STATE, () -> amazon.lose(CAMPAIGNS));
        work();
        clock.advance(FIRST_POLL);
        work();

        assertThat(amazon.of(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS)).hasSize(2);
        amazon.finishAll();
        clock.advance(FIRST_POLL);
        work();
        assertThat(connection().ready()).isTrue();
    }

    @Test
    void sync2_a_file_that_can_not_be_used_is_fetched_again_and_then_made_anew() {
        readyButForCampaigns();
        amazon.onNext(Call.OPEN, unusable());

        work();
        assertThat(amazon.requested()).hasSize(6);
        amazon.onNext(Call.OPEN, unusable());
        clock.advance(FIRST_POLL);
        work();
        clock.advance(FIRST_POLL);
        work();

        assertThat(amazon.of(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS)).hasSize(2);
        amazon.finishAll();
        clock.advance(FIRST_POLL);
        work();
        assertThat(connection().ready()).isTrue();
    }

    @Test
    void a_report_whose_file_is_always_unusable_is_failed_in_the_end() {
        readyButForCampaigns();
        for (int step = 0; step < 50 && connection().status() == ConnectionStatus.FIRST_SYNC; step++) {
            amazon.onNext(Call.OPEN, unusable());
            amazon.finishAll();
            work();
            clock.advance(FIRST_POLL);
        }

        assertThat(connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(amazon.of(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS)).hasSize(4);
        assertThat(gaps()).extracting(Gap::reason).containsOnly("damaged");
    }

    @Test
    void lines_that_are_no_rows_are_counted_and_the_rest_is_loaded() {
        work();
        finishAllBut(CAMPAIGNS);
        amazon.finish(
                CAMPAIGNS,
                new SetAside(SetAside.Reason.NEGATIVE, "cost", "{}"),
                Samples.row(YESTERDAY, 1, "1", "1"),
                Samples.row(YESTERDAY, 1, "1", "1"));
        clock.advance(FIRST_POLL);

        work();

        assertThat(connection().ready()).isTrue();
        assertThat(loadedDays()).isEqualTo(1);
    }

    @Test
    void a_report_that_could_not_be_put_aside_is_loaded_later() {
        work();
        finishAllBut(CAMPAIGNS);
        amazon.finish(CAMPAIGNS, Samples.row(YESTERDAY, 1, "1", "1"));
        amazon.onNext(Call.OPEN, () -> {});
        amazon.onNext(Call.OPEN, () -> {
            throw new StagingLost("All places are taken");
        });
        clock.advance(FIRST_POLL);
        work();
        assertThat(connection().ready()).isFalse();
        assertNotDueFor(POLL);
        ClaimedRun again = node.claim().orElseThrow();
        assertThat(again.failures()).as("nobody failed").isZero();

        node.work(again);

        assertThat(connection().ready()).isTrue();
        assertThat(amazon.requested()).hasSize(6);
    }

    @Test
    void sync3_waits_as_long_as_amazon_asks_for_when_it_throttles() {
        amazon.failNext(
                Call.REQUEST,
                new AmazonFailure(AmazonFailure.Kind.THROTTLED, "slow", Optional.of(Duration.ofSeconds(47))));

        work();

        assertNotDueFor(Duration.ofSeconds(47));
        work();
        assertThat(amazon.requested()).hasSize(6);
    }

    @Test
    void sync3_a_report_that_can_not_be_asked_for_does_not_keep_the_others_waiting() {
        amazon.failNext(Call.REQUEST, unavailable());

        work();

        assertThat(amazon.requested())
                .hasSize(5)
                .extracting(ReportOrder::preview)
                .containsOnly(false);
        assertPutOff(1);
    }

    @Test
    void sync3_a_report_that_can_not_be_looked_at_does_not_keep_finished_ones_from_being_loaded() {
        work();
        amazon.finish(CAMPAIGNS, Samples.row(YESTERDAY, 1, "10.50", "99.90"));
        amazon.failNext(Call.STATE, unavailable());
        clock.advance(FIRST_POLL);

        work();

        assertThat(loadedDays()).isEqualTo(1);
        assertStage(ConnectionStage.GENERATING_REPORTS, new ReportCount(1, 5));
        assertPutOff(1);
    }

    @Test
    void sync3_a_report_that_can_not_be_fetched_does_not_keep_the_others_from_being_loaded() {
        work();
        finishAllBut(PREVIEW);
        amazon.failNext(Call.OPEN, unavailable());
        clock.advance(FIRST_POLL);

        work();

        assertThat(amazon.opened()).isEqualTo(4);
        assertStage(ConnectionStage.PROCESSING, new ReportCount(5, 5));
        assertPutOff(1);
    }

    @Test
    void sync3_two_failures_in_a_row_end_the_visit_for_each_may_take_its_time() {
        amazon.failNext(Call.REQUEST, unavailable());
        amazon.failNext(Call.REQUEST, unavailable());

        work();

        assertThat(amazon.requested()).isEmpty();
        assertPutOff(1);
    }

    @Test
    void sync3_two_failures_with_a_success_between_them_do_not_end_the_visit() {
        amazon.failNext(Call.REQUEST, unavailable());
        amazon.onNext(Call.REQUEST, () -> {});
        amazon.failNext(Call.REQUEST, unavailable());

        work();

        assertThat(amazon.requested()).hasSize(4);
    }

    @Test
    void sync3_whoever_throttles_is_asked_nothing_more_in_this_visit() {
        work();
        amazon.finishAll();
        amazon.failNext(Call.STATE, new AmazonFailure(AmazonFailure.Kind.THROTTLED, "slow"));
        clock.advance(FIRST_POLL);

        work();

        assertThat(amazon.looks()).isEqualTo(1);
        assertThat(amazon.opened()).isZero();
        assertPutOff(1);
    }

    @Test
    void sync3_of_several_pauses_that_amazon_asks_for_the_longest_is_kept() {
        amazon.failNext(
                Call.REQUEST,
                new AmazonFailure(AmazonFailure.Kind.UNAVAILABLE, "down", Optional.of(Duration.ofSeconds(90))));
        amazon.onNext(Call.REQUEST, () -> {});
        amazon.failNext(
                Call.REQUEST,
                new AmazonFailure(AmazonFailure.Kind.THROTTLED, "slow", Optional.of(Duration.ofSeconds(47))));

        work();

        assertNotDueFor(Duration.ofSeconds(90));
        assertThat(node.claim()).isPresent();
    }

    @Test
    void sync3_a_short_pause_that_amazon_asks_for_does_not_cut_a_long_back_off_short() {
        for (int failures = 0; failures < 12; failures++) {
            amazon.failNext(Call.REQUEST, unavailable());
            amazon.failNext(Call.REQUEST, unavailable());
            work();
            clock.advance(LONGEST_BACKOFF);
        }
        amazon.failNext(Call.REQUEST, unavailable());
        amazon.failNext(
                Call.REQUEST,
                new AmazonFailure(AmazonFailure.Kind.THROTTLED, "slow", Optional.of(Duration.ofSeconds(1))));

        work();

        assertNotDueFor(LONGEST_BACKOFF.dividedBy(2));
    }

    @Test
    void sync3_amazon_is_never_asked_sooner_than_if_all_were_well() {
        amazon.failNext(
                Call.REQUEST, new AmazonFailure(AmazonFailure.Kind.THROTTLED, "slow", Optional.of(Duration.ZERO)));

        work();

        assertNotDueFor(POLL);
        assertThat(node.claim()).isPresent();
    }

    @Test
    void sync3_amazon_being_down_puts_a_run_off_no_longer_than_the_longest_back_off() {
        amazon.failNext(
                Call.REQUEST,
                new AmazonFailure(AmazonFailure.Kind.UNAVAILABLE, "down", Optional.of(Duration.ofDays(3))));

        work();

        assertPutOff(1);
    }

    @Test
    void what_is_wrong_with_our_own_client_ends_the_visit_at_once() {
        amazon.failNext(Call.REQUEST, new AmazonFailure(AmazonFailure.Kind.CLIENT_REJECTED, "invalid_client"));

        work();

        assertThat(amazon.requested()).isEmpty();
        assertPutOff(1);
    }

    @Test
    void a_report_that_amazon_keeps_throttling_does_not_starve_the_others() {
        for (int step = 0; step < 12; step++) {
            throttleBrands();
            work();
            clock.advance(LONGEST_BACKOFF);
            amazon.finishAll();
        }

        assertStage(ConnectionStage.GENERATING_REPORTS, new ReportCount(4, 5));
    }

    @Test
    void a_report_that_amazon_never_takes_is_failed_once_the_others_are_loaded() {
        while (clock.instant().isBefore(Samples.NOW.plus(STUCK_AFTER).plus(LONGEST_BACKOFF.multipliedBy(3)))) {
            node.claim().ifPresent(run -> {
                throttleBrands();
                node.work(run);
                amazon.finishAll();
            });
            clock.advance(LONGEST_BACKOFF);
        }

        assertThat(connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(gaps()).extracting(Gap::type).containsOnly(ReportType.SPONSORED_BRANDS_CAMPAIGNS);
    }

    @Test
    void sync3_a_report_is_not_failed_for_what_was_wrong_with_another() {
        work();
        finishAllBut(CAMPAIGNS);
        amazon.failLooksAt(CAMPAIGNS, unavailable());
        while (clock.instant().isBefore(Samples.NOW.plus(STUCK_AFTER).plus(LONGEST_BACKOFF))) {
            clock.advance(LONGEST_BACKOFF);
            work();
        }
        amazon.failNext(Call.REQUEST, new AmazonFailure(AmazonFailure.Kind.THROTTLED, "429"));
        clock.advance(LONGEST_BACKOFF);
        work();
        clock.advance(LONGEST_BACKOFF);

        work();

        assertThat(amazon.of(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS)).hasSize(2);
        assertThat(gaps()).isEmpty();
    }

    @Test
    void sync3_a_report_that_amazon_turns_down_often_but_not_for_long_is_not_failed() {
        throttleBrands(Optional.of(POLL));
        for (int step = 0; step < 60; step++) {
            work();
            clock.advance(POLL.multipliedBy(2));
            amazon.finishAll();
        }

        assertStage(ConnectionStage.GENERATING_REPORTS, new ReportCount(4, 5));
    }

    @Test
    void sync3_backs_off_ever_longer_while_amazon_fails_and_forgets_it_afterwards() {
        Duration before = Duration.ZERO;
        for (int failures = 0; failures < 12; failures++) {
            amazon.failNext(Call.REQUEST, new AmazonFailure(AmazonFailure.Kind.UNAVAILABLE, "down"));
            ClaimedRun run = node.claim().orElseThrow();
            assertThat(run.failures()).isEqualTo(failures);
            node.work(run);
            Duration longest = Duration.ofSeconds(2L << Math.min(failures, 20));
            Duration limited = longest.compareTo(LONGEST_BACKOFF) < 0 ? longest : LONGEST_BACKOFF;
            Duration pause = limited.compareTo(POLL) > 0 ? limited : POLL;
            assertNotDueFor(pause.dividedBy(2).minusMillis(1));
            clock.advance(pause);
            assertThat(pause).isGreaterThanOrEqualTo(before);
            before = pause;
        }

        work();
        clock.advance(FIRST_POLL);
        assertThat(node.claim().orElseThrow().failures()).isZero();
        assertThat(amazon.requested()).hasSize(6);
    }

    @Test
    void sync3_a_refused_access_token_is_renewed_once_and_the_call_repeated_once() {
        amazon.refuse(ACCESS_TOKEN);

        work();

        assertThat(oauth.refreshes()).hasSize(1);
        assertThat(amazon.requested()).hasSize(6);
        assertThat(connection().status()).isEqualTo(ConnectionStatus.FIRST_SYNC);
    }

    @Test
    void sync3_an_access_token_that_dies_in_a_two_hour_poll_is_renewed() {
        stores.tokenVault()
                .keep(
                        account.id(),
                        Purpose.ACCESS_TOKEN,
                        ACCESS_TOKEN,
                        clock.instant().plusSeconds(3600));
        work();
        for (Duration waited = Duration.ZERO; waited.toHours() < 2; waited = waited.plus(FIRST_POLL)) {
            clock.advance(FIRST_POLL);
            work();
        }
        amazon.finishAll();
        clock.advance(FIRST_POLL);
        work();

        assertThat(oauth.refreshes()).hasSizeBetween(2, 3);
        assertThat(connection().ready()).isTrue();
    }

    @Test
    void access_that_is_lost_everywhere_is_told_as_that() {
        for (int report = 0; report < 6; report++) {
            amazon.failNext(Call.REQUEST, new AmazonFailure(AmazonFailure.Kind.ACCESS_LOST, "403"));
        }

        work();

        assertThat(connection().problem()).contains(SyncProblem.ACCESS_LOST);
        assertThat(stores.syncRuns().statesOf(profile.id())).containsExactly(InMemorySyncRuns.State.FAILED);
    }

    @Test
    void access_that_is_lost_to_one_ad_product_does_not_stop_the_others() {
        work();
        amazon.finishAll();
        amazon.failNext(Call.STATE, new AmazonFailure(AmazonFailure.Kind.ACCESS_LOST, "403"));
        clock.advance(FIRST_POLL);

        work();

        assertThat(connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
    }

    @Test
    void wait4_a_consent_that_was_withdrawn_asks_for_a_new_one() {
        stores.tokenVault().forget(account.id(), Purpose.ACCESS_TOKEN);
        oauth.failNext(AmazonFailure.Kind.GRANT_REFUSED);

        work();

        assertThat(connection().problem()).contains(SyncProblem.CONSENT_ENDED);
        assertThat(node.claim()).isEmpty();
    }

    @Test
    void a_download_that_fails_is_tried_again_later() {
        readyButForCampaigns();
        amazon.failNext(Call.OPEN, new AmazonFailure(AmazonFailure.Kind.UNAVAILABLE, "broken off"));
        work();
        assertStage(ConnectionStage.PROCESSING, new ReportCount(5, 5));

        clock.advance(LONGEST_BACKOFF);
        work();

        assertThat(amazon.requested()).hasSize(6);
        assertThat(connection().ready()).isTrue();
    }

    @Test
    void sync5_loads_rows_for_the_accounts_owner() {
        work();
        clock.advance(FIRST_POLL);
        amazon.finishAll();
        work();

        assertThat(stores.metrics().firstDay(profile.id(), owner.id())).isPresent();
        assertThat(stores.metrics().firstDay(profile.id(), Samples.admin().id()))
                .isEmpty();
    }

    @Test
    void sync6_a_download_that_takes_longer_than_the_lease_stays_with_its_node() {
        work();
        clock.advance(FIRST_POLL);
        amazon.finishAll();
        amazon.onNext(Call.OPEN, () -> {
            for (int i = 0; i < 6; i++) {
                clock.advance(LEASE.dividedBy(2));
                heartbeat.beat.run();
                assertThat(node.claim()).isEmpty();
            }
        });

        work();

        assertThat(connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
    }

    @Test
    void the_last_rows_the_end_of_the_run_and_the_state_of_its_connection_change_together() {
        readyButForCampaigns();
        WorkSyncRun broken = node(new FailingAtTheEnd(stores.connections()));

        assertThatThrownBy(() -> broken.work(broken.claim().orElseThrow())).isInstanceOf(IllegalStateException.class);
        assertThat(stores.events().undelivered(10)).isEmpty();
        assertThat(stores.metrics().byDay(profile.id(), owner.id(), Period.ending(YESTERDAY, 1)))
                .isEmpty();
        takeOver();

        assertThat(connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(loadedDays()).isEqualTo(1);
        assertThat(amazon.requested()).hasSize(6);
        assertThat(stores.events().undelivered(10)).hasSize(1);
        assertThat(stores.auditTrail().newest(10)).hasSize(1);
    }

    @Test
    void trouble_of_our_own_puts_the_run_off_ever_longer() {
        work();
        clock.advance(FIRST_POLL);
        amazon.onNext(Call.STATE, () -> {
            throw new IllegalStateException("ours");
        });

        assertThatThrownBy(this::work).hasMessage("ours");

        assertThat(node.claim()).isEmpty();
        clock.advance(LONGEST_BACKOFF);
        assertThat(node.claim())
                .hasValueSatisfying(run -> assertThat(run.failures()).isEqualTo(1));
    }

    @Test
    void sync6_a_node_that_lost_its_lease_does_not_move_the_stage() {
        WorkSyncRun asleep = node();
        ClaimedRun claimed = asleep.claim().orElseThrow();
        clock.advance(LEASE);
        node.claim().orElseThrow();

        asleep.work(claimed);

        assertStage(ConnectionStage.OAUTH, ReportCount.NONE);
    }

    /** All reports are loaded but the one of campaigns, which is finished and to be fetched. */
    private void readyButForCampaigns() {
        work();
        finishAllBut(CAMPAIGNS);
        clock.advance(FIRST_POLL);
        work();
        amazon.finish(CAMPAIGNS, Samples.row(YESTERDAY, 1, "1", "1"));
        clock.advance(FIRST_POLL);
    }

    private void finishAllBut(String report) {
        Stream.concat(Stream.of(PREVIEW), REPORTS.stream())
                .filter(other -> !other.equals(report))
                .forEach(amazon::finishWithoutRows);
    }

    private void throttleBrands() {
        throttleBrands(Optional.empty());
    }

    private void throttleBrands(Optional<Duration> retryAfter) {
        amazon.refuseRequests(
                ReportType.SPONSORED_BRANDS_CAMPAIGNS,
                new AmazonFailure(AmazonFailure.Kind.THROTTLED, "429", retryAfter));
    }

    private static AmazonFailure unavailable() {
        return new AmazonFailure(AmazonFailure.Kind.UNAVAILABLE, "503");
    }

    /** The run waits for its back-off, after so many failures in a row. */
    private void assertPutOff(int failures) {
        assertThat(node.claim()).isEmpty();
        clock.advance(LONGEST_BACKOFF);
        assertThat(node.claim())
                .hasValueSatisfying(run -> assertThat(run.failures()).isEqualTo(failures));
    }

    private static Runnable unusable() {
        return () -> {
            throw new ReportUnusable("damaged");
        };
    }

    private List<Gap> gaps() {
        return stores.metrics().gaps(profile.id(), owner.id(), Period.ending(YESTERDAY, 60));
    }

    private WorkSyncRun node() {
        return node(stores.connections());
    }

    private WorkSyncRun node(Connections connections) {
        return node(connections, stores.loadedRows());
    }

    private WorkSyncRun node(Connections connections, LoadedRows rows) {
        HandOutToken tokens = stores.handOutToken(oauth, clock);
        return new WorkSyncRun(
                stores.syncRuns(),
                connections,
                stores.auditTrail(),
                stores.events(),
                new WorkReport(stores.syncRuns(), amazon, rows, tokens, stores.unitOfWork(), STUCK_AFTER, clock),
                stores.unitOfWork(),
                heartbeat,
                new WorkSyncRun.Timing(
                        LEASE, FIRST_POLL, POLL, STUCK_AFTER, new Backoff(Duration.ofSeconds(2), LONGEST_BACKOFF), 30),
                Samples.chance(),
                clock);
    }

    private void work() {
        node.work(node.claim().orElseThrow());
    }

    /** This node dies in the middle of the call: nothing after it happens, and the run is not given back. */
    private void dieAt(Call call) {
        amazon.onNext(call, () -> {
            throw new NodeDied();
        });
        assertThatThrownBy(this::work).isInstanceOf(NodeDied.class);
    }

    /** Another node finds the run when the lease is over. */
    private void takeOver() {
        clock.advance(LEASE);
        WorkSyncRun other = node();
        other.work(other.claim().orElseThrow());
    }

    private void anotherNodeTakesTheRun() {
        clock.advance(LEASE);
        assertThat(node().claim()).isPresent();
    }

    private void assertNotDueFor(Duration pause) {
        clock.advance(pause.minusMillis(1));
        assertThat(node.claim()).isEmpty();
        clock.advance(Duration.ofMillis(1));
    }

    private void assertStage(ConnectionStage stage, ReportCount reports) {
        assertThat(connection().stage()).isEqualTo(stage);
        assertThat(connection().reports()).isEqualTo(reports);
    }

    private Connection connection() {
        return stores.connections().find(owner.id(), profile.id()).orElseThrow();
    }

    private int loadedDays() {
        return stores.metrics()
                .byDay(profile.id(), owner.id(), Period.ending(YESTERDAY, 60))
                .size();
    }

    /** Rows that tell before days are noted as missing. */
    private record WatchedRows(LoadedRows rows, Runnable before) implements LoadedRows {

        @Override
        public Staged stage(ClaimedRun run, ReportJob job, Supplier<? extends ReportSource.Rows> report, Instant now) {
            return rows.stage(run, job, report, now);
        }

        @Override
        public Merged merge(ClaimedRun run, ReportJob job, Staged staged, DayRange slice, Instant now) {
            return rows.merge(run, job, staged, slice, now);
        }

        @Override
        public void keepDuplicatesAside(ClaimedRun run, ReportJob job, Staged staged, DayRange slice) {
            rows.keepDuplicatesAside(run, job, staged, slice);
        }

        @Override
        public void release(ClaimedRun run, Staged staged) {
            rows.release(run, staged);
        }

        @Override
        public void missing(ClaimedRun run, ReportJob.Failed job, Instant now) {
            before.run();
            rows.missing(run, job, now);
        }
    }

    private static final class NodeDied extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Connections of a node that dies just when the first sync is done. */
    private record FailingAtTheEnd(Connections connections) implements Connections {

        @Override
        public boolean add(Connection connection) {
            return connections.add(connection);
        }

        @Override
        public List<Connection> ofOwner(UserId user) {
            return connections.ofOwner(user);
        }

        @Override
        public Optional<Connection> find(UserId user, ProfileId id) {
            return connections.find(user, id);
        }

        @Override
        public Map<ProfileId, UserId> ownersOf(Collection<ProfileId> profiles) {
            return connections.ownersOf(profiles);
        }

        @Override
        public void progress(ProfileId id, ConnectionStage stage, ReportCount reports, Instant now) {
            connections.progress(id, stage, reports, now);
        }

        @Override
        public void moreToShow(ProfileId id) {
            connections.moreToShow(id);
        }

        @Override
        public void synced(ProfileId id, Instant now, LocalDate dataThrough) {
            throw new IllegalStateException("The database went away");
        }

        @Override
        public void failed(ProfileId id, SyncProblem problem) {
            connections.failed(id, problem);
        }

        @Override
        public boolean restart(ProfileId id, Instant now) {
            return connections.restart(id, now);
        }
    }

    /** Beats when the test says so. */
    private static final class HandHeartbeat implements Heartbeat {

        private Runnable beat;

        @Override
        public <T> T during(Supplier<T> work, Duration every, Runnable repeated) {
            beat = repeated;
            return work.get();
        }
    }
}
