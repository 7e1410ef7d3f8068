package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Chance;
import adsconnect.domain.Secret;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.Profile;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.connection.FollowPlans;
import adsconnect.domain.metrics.Period;
import adsconnect.domain.sync.Backoff;
import adsconnect.domain.sync.PlanRun;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.WorkReport;
import adsconnect.domain.sync.WorkSyncRun;
import adsconnect.domain.token.HandOutToken;
import adsconnect.domain.token.KeptSecret;
import adsconnect.domain.token.Purpose;
import adsconnect.domain.token.RefreshOnce;
import adsconnect.domain.token.port.SealedSecrets;
import adsconnect.domain.token.port.TokenVault;
import adsconnect.testkit.DaysWithRows;
import adsconnect.testkit.HandHeartbeat;
import adsconnect.testkit.InMemoryTokenVault;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Race;
import adsconnect.testkit.Refreshing;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedOAuth;
import adsconnect.testkit.ScriptedReportSource;
import adsconnect.testkit.ShortPause;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A plan lapses while one node loads a report and another one notices (PLAN-2, SYNC-7). */
@Timeout(60)
class LapsedPlanTest {

    private static final Duration POLL = Duration.ofSeconds(30);
    private static final Period LAST_DAYS = Period.ending(Samples.TODAY.minusDays(1), 30);

    private final DatabaseAddress address = TestDatabase.migrated();
    private final Vertx vertx = Vertx.vertx();
    private final Postgres loading = Postgres.open(vertx, address, 4);
    private final Postgres following = Postgres.open(vertx, address, 4);
    private final PostgresStores stores = new PostgresStores(loading);
    private final PostgresStores elsewhere = new PostgresStores(following);
    private final MovableClock clock = new MovableClock();
    private final InMemoryTokenVault vault = new InMemoryTokenVault();
    private final ScriptedReportSource amazon = new ScriptedReportSource();
    private final User owner = Samples.seller();
    private final Account account = Samples.account(owner);
    private final Profile profile = Samples.profile();
    private final WorkSyncRun node = node();

    @BeforeEach
    void a_first_sync_waits_for_amazon() {
        stores.users().add(owner, "hash");
        stores.accounts().add(account);
        vault.admit(account.id());
        vault.keep(account.id(), Purpose.REFRESH_TOKEN, new Secret("Atzr|kept"), Instant.MAX);
        vault.keep(account.id(), Purpose.ACCESS_TOKEN, new Secret("Atza|kept"), Instant.MAX);
        stores.connections().add(Samples.connection(account, profile));
        stores.syncQueue().queueFirstSync(profile.id(), clock.instant());
        work();
        amazon.finish(
                amazon.of(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS).getFirst(),
                Samples.row(Samples.TODAY.minusDays(2), 1, "10.00", "40.00"));
        amazon.finishAll();
        clock.advance(POLL);
    }

    @AfterEach
    void close() {
        loading.close();
        following.close();
        vertx.close().await();
    }

    @Test
    void plan2_of_a_run_in_flight_when_the_plan_lapses_nothing_lands_until_there_is_a_plan_again() {
        amazon.onNext(ScriptedReportSource.Call.OPEN, () -> {
            grant(Plan.NONE);
            followPlans(elsewhere).follow();
        });

        work();

        assertThat(amazon.opened()).isEqualTo(1);
        assertThat(DaysWithRows.of(stores, profile.id(), owner.id(), LAST_DAYS)).isEmpty();
        assertThat(status()).isEqualTo(ConnectionStatus.PAUSED_PLAN);
        clock.advance(Duration.ofDays(2));
        assertThat(node.claim()).isEmpty();

        grant(owner.plan());
        followPlans(elsewhere).follow();
        work();

        assertThat(DaysWithRows.of(stores, profile.id(), owner.id(), LAST_DAYS)).hasSize(1);
        assertThat(status()).isEqualTo(ConnectionStatus.CONNECTED);
    }

    @Test
    void plan2_nodes_that_notice_at_once_write_it_down_once() {
        grant(Plan.NONE);
        follow();
        assertThat(deeds()).containsExactly(Deed.SYNCS_PAUSED);

        clock.advance(Duration.ofDays(30));
        stores.sealedSecrets().addDataKey(account.id(), new SealedSecrets.WrappedKey("key", new byte[] {1}));
        follow();
        assertThat(deeds()).containsExactly(Deed.SYNCS_PAUSED, Deed.TOKENS_DESTROYED);
        assertThat(stores.events().undelivered(9)).hasSize(2);

        grant(owner.plan());
        follow();
        assertThat(deeds()).containsExactly(Deed.SYNCS_PAUSED, Deed.TOKENS_DESTROYED, Deed.SYNCS_RESUMED);
    }

    private void follow() {
        Race.of(6, number -> {
            followPlans(number % 2 == 0 ? stores : elsewhere).follow();
            return number;
        });
    }

    private void work() {
        node.work(node.claim().orElseThrow());
    }

    private void grant(Plan plan) {
        elsewhere.unitOfWork().inOne(() -> {
            elsewhere.users().lock(owner.id());
            elsewhere.users().change(Samples.withPlan(owner, plan));
            return plan;
        });
    }

    private ConnectionStatus status() {
        return stores.connections().find(owner.id(), profile.id()).orElseThrow().status();
    }

    private List<Deed> deeds() {
        return stores.auditTrail().newest(99).reversed().stream()
                .map(AuditLine::deed)
                .toList();
    }

    private FollowPlans followPlans(PostgresStores on) {
        return new FollowPlans(
                on.users(),
                on.accounts(),
                on.planPauses(),
                on.openRuns(),
                on.discoveries(),
                on.connections(),
                on.tokenRefreshes(),
                new Destroying(on.sealedSecrets()),
                on.auditTrail(),
                on.events(),
                on.unitOfWork(),
                Duration.ofDays(30),
                new Chance(new SplittableRandom()),
                clock);
    }

    private WorkSyncRun node() {
        RefreshOnce refresh =
                Refreshing.once(stores, vault, new ScriptedOAuth(clock), new HandHeartbeat(), new ShortPause(), clock);
        return new WorkSyncRun(
                stores.syncRuns(),
                stores.connections(),
                stores.syncSchedule(),
                stores.auditTrail(),
                stores.events(),
                new PlanRun(
                        stores.syncRuns(),
                        stores.coverage(),
                        stores.loadedRows(),
                        stores.unitOfWork(),
                        Samples.syncWindows(),
                        clock),
                new WorkReport(
                        stores.syncRuns(),
                        amazon,
                        stores.loadedRows(),
                        new HandOutToken(refresh, Duration.ofMinutes(5), clock),
                        stores.unitOfWork(),
                        Duration.ofHours(4),
                        clock),
                stores.unitOfWork(),
                new HandHeartbeat(),
                new WorkSyncRun.Timing(
                        Duration.ofMinutes(1),
                        POLL,
                        POLL,
                        Duration.ofHours(4),
                        new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(5)),
                        Samples.dailySchedule()),
                new Chance(new SplittableRandom()),
                clock);
    }

    /** What following plans wants of a vault, over what is really stored. */
    private record Destroying(SealedSecrets secrets) implements TokenVault {

        @Override
        public void destroy(AccountId id) {
            secrets.removeAll(id);
        }

        @Override
        public void admit(AccountId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean keep(AccountId id, Purpose purpose, Secret secret, Instant expiresAt) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<KeptSecret> open(AccountId id, Purpose purpose) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void forget(AccountId id, Purpose purpose) {
            throw new UnsupportedOperationException();
        }
    }
}
