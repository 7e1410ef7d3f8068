package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.ReportLine;
import adsconnect.domain.sync.SetAside;
import adsconnect.testkit.OpenedReport;
import adsconnect.testkit.Samples;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.junit.jupiter.api.Test;

/** SYNC-6: what the transaction that puts a report aside keeps from other nodes, and for how long. */
class StagingCopyTest extends StagingFixture {

    private static final DayRange DAY = Samples.lastDays(1);

    /** The database itself tells, from within the transaction, once the run is held. */
    private static final String TELL_THE_LONGEST_PAUSE = """
            CREATE TABLE told (word text NOT NULL);
            GRANT ALL ON told TO PUBLIC;
            CREATE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                INSERT INTO told SELECT current_setting('idle_in_transaction_session_timeout');
                RETURN NULL;
            END $$;
            CREATE TRIGGER tell AFTER INSERT ON set_aside FOR EACH STATEMENT EXECUTE FUNCTION tell()""";

    /** Whoever locks a row for itself alone leaves its transaction's number there. */
    private static final String TELL_WHO_HAS_THE_RUN_WHILE_DAYS_ARE_SUMMARIZED = """
            CREATE TABLE told (word text NOT NULL);
            GRANT ALL ON told TO PUBLIC;
            CREATE OR REPLACE FUNCTION summarize_days(staged text) RETURNS void LANGUAGE sql AS $$
                INSERT INTO told SELECT xmax = pg_current_xact_id()::xid FROM sync_runs;
            $$""";

    StagingCopyTest() {
        super(DAY);
    }

    @Test
    void sync6_may_pause_for_ten_seconds_while_it_holds_the_run() {
        TestDatabase.run(address, TELL_THE_LONGEST_PAUSE);

        stage(new SetAside(SetAside.Reason.NEGATIVE, "cost", "{}"));

        assertThat(told()).containsOnly("10s");
    }

    @Test
    void sync6_does_not_hold_the_run_yet_while_it_summarizes_days() {
        TestDatabase.run(address, TELL_WHO_HAS_THE_RUN_WHILE_DAYS_ARE_SUMMARIZED);

        stage(Samples.row(DAY.to(), 1, "1", "1"));

        assertThat(told()).containsOnly("false");
    }

    private void stage(ReportLine... lines) {
        PostgresLoadedRows rows = new PostgresLoadedRows(postgres.database(), address);
        rows.release(run, rows.stage(run, job(), () -> OpenedReport.of(List.of(lines)), Samples.NOW));
    }

    private List<String> told() {
        return postgres.database().all("SELECT word FROM told", Tuple.tuple(), row -> row.getString("word"));
    }
}
