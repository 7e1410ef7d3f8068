package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.ReportLine;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.port.LoadedRows.Staged;
import adsconnect.domain.sync.port.ReportSource;
import adsconnect.domain.sync.port.StagingLost;
import adsconnect.testkit.Loader;
import adsconnect.testkit.OpenedReport;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who gets a place to put a report aside, and that it is given back whatever happens. */
@Timeout(60)
class StagingPlacesTest {

    private static final DayRange DAY = Samples.lastDays(1);
    /** As many as one node loads at the same time. */
    private static final int MOST_AT_ONCE = 4;

    private Vertx vertx;
    private DatabaseAddress address;
    private Postgres postgres;
    private PostgresLoadedRows rows;
    private ClaimedRun run;

    @BeforeEach
    void a_run_has_a_report() {
        vertx = Vertx.vertx();
        address = TestDatabase.migrated();
        postgres = Postgres.open(vertx, address, 2);
        rows = new PostgresLoadedRows(postgres.database(), address);
        PostgresStores stores = new PostgresStores(postgres);
        User owner = Samples.manager();
        Account account = Samples.account(owner);
        Profile profile = Samples.profile();
        stores.users().add(owner, "hash");
        stores.accounts().add(account);
        stores.connections().add(Samples.connection(account, profile));
        run = new Loader(stores, profile.id())
                .begin(new ReportOrder(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS, DAY, false), Samples.NOW);
    }

    @AfterEach
    void close() {
        postgres.close();
        vertx.close().await();
    }

    @Test
    void sync6_a_report_is_not_fetched_before_it_is_its_turn() {
        List<Staged> others =
                LongStream.range(0, MOST_AT_ONCE).mapToObj(any -> stageRows(1)).toList();
        AtomicInteger fetched = new AtomicInteger();
        Supplier<ReportSource.Rows> report = () -> {
            fetched.incrementAndGet();
            return OpenedReport.of(List.of());
        };

        assertThatThrownBy(() -> stage(report)).isInstanceOf(StagingLost.class);
        assertThat(fetched).hasValue(0);

        rows.release(run, others.getFirst());
        stage(report);
        assertThat(fetched).hasValue(1);
    }

    @Test
    void a_place_is_given_back_also_after_an_error() {
        for (int often = 0; often <= MOST_AT_ONCE; often++) {
            assertThatThrownBy(() -> stage(() -> {
                        throw new OutOfMemoryError("Only a test");
                    }))
                    .isInstanceOf(OutOfMemoryError.class);
        }

        assertThat(placesTaken()).isZero();
    }

    @Test
    void a_place_is_given_back_also_if_somebody_looks_at_it() throws SQLException {
        StagedReport staged = (StagedReport) stageRows(20_001);
        try (Connection backup = DriverManager.getConnection(address.jdbcUrl(), address.jdbcProperties());
                Statement statement = backup.createStatement()) {
            backup.setAutoCommit(false);
            statement.execute("SELECT 1 FROM " + staged.table() + " LIMIT 1");

            rows.release(run, staged);
        }

        assertThat(placesTaken()).isZero();
    }

    private Staged stageRows(int lines) {
        return stage(() -> OpenedReport.of(LongStream.rangeClosed(1, lines)
                .<ReportLine>mapToObj(campaign -> Samples.row(DAY.to(), campaign, "1", "1"))
                .toList()));
    }

    private Staged stage(Supplier<ReportSource.Rows> report) {
        return rows.stage(run, run.jobs().getFirst(), report, Samples.NOW);
    }

    private long placesTaken() {
        return postgres.database()
                .one(
                        "SELECT count(*) AS taken FROM staging_places WHERE run_id IS NOT NULL",
                        Tuple.tuple(),
                        row -> row.getLong("taken"))
                .orElseThrow();
    }
}
