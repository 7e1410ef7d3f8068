package adsconnect.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Heartbeat;
import adsconnect.domain.Secret;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ConnectionStage;
import adsconnect.domain.connection.ReportCount;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.metrics.Gap;
import adsconnect.domain.metrics.Period;
import adsconnect.domain.sync.port.LoadedRows;
import adsconnect.domain.token.HandOutToken;
import adsconnect.domain.token.Purpose;
import adsconnect.testkit.DaysWithRows;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedOAuth;
import adsconnect.testkit.ScriptedReportSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/** A first sync that is queued, a node that works it, and an Amazon that does what the test says. */
abstract class SyncRunFixture {

    static final Duration LEASE = Duration.ofSeconds(60);
    static final Duration FIRST_POLL = Duration.ofSeconds(20);
    static final Duration POLL = Duration.ofSeconds(10);
    static final Duration LONGEST_BACKOFF = Duration.ofMinutes(5);
    static final Duration STUCK_AFTER = Duration.ofHours(4);
    static final String PREVIEW = "report-1";
    static final String CAMPAIGNS = "report-2";
    static final List<String> REPORTS = List.of(CAMPAIGNS, "report-3", "report-4", "report-5", "report-6");
    static final Secret ACCESS_TOKEN = new Secret("Atza|kept");
    /** Yesterday in Los Angeles, where it is two in the morning. */
    static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 20);

    final InMemoryStores stores = new InMemoryStores();
    final MovableClock clock = new MovableClock();
    final ScriptedOAuth oauth = new ScriptedOAuth(clock);
    final ScriptedReportSource amazon = new ScriptedReportSource();
    final User owner = Samples.seller();
    final Account account = Samples.account(owner);
    final Profile profile = Samples.profile();
    final HandHeartbeat heartbeat = new HandHeartbeat();
    final WorkSyncRun node = node();

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

    WorkSyncRun node() {
        return node(stores.connections());
    }

    WorkSyncRun node(Connections connections) {
        return node(connections, stores.loadedRows());
    }

    WorkSyncRun node(Connections connections, LoadedRows rows) {
        HandOutToken tokens = stores.handOutToken(oauth, clock);
        return new WorkSyncRun(
                stores.syncRuns(),
                connections,
                stores.syncSchedule(),
                stores.auditTrail(),
                stores.events(),
                new PlanRun(
                        stores.syncRuns(), stores.coverage(), rows, stores.unitOfWork(), Samples.syncWindows(), clock),
                new WorkReport(stores.syncRuns(), amazon, rows, tokens, stores.unitOfWork(), STUCK_AFTER, clock),
                stores.unitOfWork(),
                heartbeat,
                new WorkSyncRun.Timing(
                        LEASE,
                        FIRST_POLL,
                        POLL,
                        STUCK_AFTER,
                        new Backoff(Duration.ofSeconds(2), LONGEST_BACKOFF),
                        Samples.dailySchedule()),
                Samples.chance(),
                clock);
    }

    void work() {
        node.work(node.claim().orElseThrow());
    }

    /** All reports are loaded but the one of campaigns, which is finished and to be fetched. */
    void readyButForCampaigns() {
        work();
        finishAllBut(CAMPAIGNS);
        clock.advance(FIRST_POLL);
        work();
        amazon.finish(CAMPAIGNS, Samples.row(YESTERDAY, 1, "1", "1"));
        clock.advance(FIRST_POLL);
    }

    void finishAllBut(String report) {
        Stream.concat(Stream.of(PREVIEW), REPORTS.stream())
                .filter(other -> !other.equals(report))
                .forEach(amazon::finishWithoutRows);
    }

    static AmazonFailure unavailable() {
        return new AmazonFailure(AmazonFailure.Kind.UNAVAILABLE, "503");
    }

    void assertNotDueFor(Duration pause) {
        clock.advance(pause.minusMillis(1));
        assertThat(node.claim()).isEmpty();
        clock.advance(Duration.ofMillis(1));
    }

    /** The run waits for its back-off, after so many failures in a row. */
    void assertPutOff(int failures) {
        assertThat(node.claim()).isEmpty();
        clock.advance(LONGEST_BACKOFF);
        assertThat(node.claim())
                .hasValueSatisfying(run -> assertThat(run.failures()).isEqualTo(failures));
    }

    void assertStage(ConnectionStage stage, ReportCount reports) {
        assertThat(connection().stage()).isEqualTo(stage);
        assertThat(connection().reports()).isEqualTo(reports);
    }

    Connection connection() {
        return stores.connections().find(owner.id(), profile.id()).orElseThrow();
    }

    int loadedDays() {
        return DaysWithRows.of(stores, profile.id(), owner.id(), Period.ending(YESTERDAY, 60))
                .size();
    }

    List<Gap> gaps() {
        return stores.metrics().gaps(profile.id(), owner.id(), Period.ending(YESTERDAY, 60));
    }

    /** Beats when the test says so. */
    static final class HandHeartbeat implements Heartbeat {

        Runnable beat;

        @Override
        public <T> T during(Supplier<T> work, Duration every, Runnable repeated) {
            beat = repeated;
            return work.get();
        }
    }
}
