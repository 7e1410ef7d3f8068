package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.ReportLine;
import adsconnect.domain.sync.port.LoadedRows.Staged;
import adsconnect.domain.sync.port.ReportSource;
import adsconnect.domain.sync.port.StagingLost;
import adsconnect.testkit.OpenedReport;
import adsconnect.testkit.Samples;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who gets a place to put a report aside, and that it is given back whatever happens. */
@Timeout(60)
class StagingPlacesTest extends StagingFixture {

    private static final DayRange DAY = Samples.lastDays(1);
    /** As many as one node loads at the same time. */
    private static final int MOST_AT_ONCE = 4;

    private PostgresLoadedRows rows;

    StagingPlacesTest() {
        super(DAY);
    }

    @BeforeEach
    void a_node_has_started() {
        rows = new PostgresLoadedRows(postgres.database(), address);
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
        return rows.stage(run, job(), report, Samples.NOW);
    }

    private long placesTaken() {
        return count("SELECT count(*) FROM staging_places WHERE run_id IS NOT NULL");
    }
}
