package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.ReportLine;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.SetAside;
import adsconnect.testkit.Loader;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SYNC-6: what the transaction that puts a report aside keeps from other nodes, and for how long. */
class StagingCopyTest {

    private static final DayRange DAY = Samples.lastDays(1);

    /** The database itself tells, from within the transaction, once the run is held. */
    private static final String TELL_THE_LONGEST_PAUSE = """
            CREATE TABLE told (word text NOT NULL);
            CREATE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                INSERT INTO told SELECT current_setting('idle_in_transaction_session_timeout');
                RETURN NULL;
            END $$;
            CREATE TRIGGER tell AFTER INSERT ON set_aside FOR EACH STATEMENT EXECUTE FUNCTION tell()""";

    private Vertx vertx;
    private DatabaseAddress address;
    private Postgres postgres;
    private ClaimedRun run;

    @BeforeEach
    void a_run_has_a_report() {
        vertx = Vertx.vertx();
        address = TestDatabase.migrated();
        postgres = Postgres.open(vertx, address, 2);
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
    void sync6_may_pause_for_ten_seconds_while_it_holds_the_run() {
        TestDatabase.run(address, TELL_THE_LONGEST_PAUSE);

        stage(new SetAside(SetAside.Reason.NEGATIVE, "cost", "{}"));

        assertThat(told()).containsOnly("10s");
    }

    private void stage(ReportLine... lines) {
        PostgresLoadedRows rows = new PostgresLoadedRows(postgres.database(), address);
        rows.release(run, rows.stage(run, run.jobs().getFirst(), List.of(lines).iterator(), Samples.NOW));
    }

    private List<String> told() {
        return postgres.database().all("SELECT word FROM told", Tuple.tuple(), row -> row.getString("word"));
    }
}
