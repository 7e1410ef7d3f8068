package adsconnect.postgres;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.ReportJob;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.ReportType;
import adsconnect.testkit.Loader;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A run of one report, to be put aside and merged in a database of its own. */
abstract class StagingFixture {

    private final DayRange days;
    private Vertx vertx;
    DatabaseAddress address;
    Postgres postgres;
    PostgresStores stores;
    ClaimedRun run;

    /** @param days of the report */
    StagingFixture(DayRange days) {
        this.days = days;
    }

    @BeforeEach
    void a_run_has_a_report() {
        vertx = Vertx.vertx();
        address = TestDatabase.migrated();
        postgres = Postgres.open(vertx, address, 2);
        stores = new PostgresStores(postgres);
        User owner = Samples.manager();
        Account account = Samples.account(owner);
        Profile profile = Samples.profile();
        stores.users().add(owner, "hash");
        stores.accounts().add(account);
        stores.connections().add(Samples.connection(account, profile));
        run = new Loader(stores, profile.id())
                .begin(new ReportOrder(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS, days, false), Samples.NOW);
    }

    @AfterEach
    void close() {
        postgres.close();
        vertx.close().await();
    }

    ReportJob job() {
        return run.jobs().getFirst();
    }

    long count(String sql) {
        return postgres.database()
                .one(sql, Tuple.tuple(), row -> row.getLong(0))
                .orElseThrow();
    }
}
