package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.StoreFailed;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.ReportJob;
import adsconnect.domain.sync.ReportLine;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.port.LoadedRows;
import adsconnect.domain.sync.port.LoadedRows.Merged;
import adsconnect.domain.sync.port.LoadedRows.Staged;
import adsconnect.testkit.Loader;
import adsconnect.testkit.OpenedReport;
import adsconnect.testkit.Samples;
import adsconnect.testkit.Stores;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/** One report of two days, in the steps between which a server may die. Used by one thread. */
final class LoadInMidCrash {

    /** Enough for several packets of COPY. */
    static final int ROWS = 5_000;

    private static final DayRange TWO_DAYS = Samples.lastDays(2);
    private static final ReportOrder ORDER = new ReportOrder(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS, TWO_DAYS, false);

    private final Stores stores;
    private final DatabaseAddress address;
    private final ClaimedRun run;

    LoadInMidCrash(Stores stores, DatabaseAddress address) {
        this.stores = stores;
        this.address = address;
        User owner = Samples.manager();
        Account account = Samples.account(owner);
        Profile profile = Samples.profile();
        stores.users().add(owner, "hash");
        stores.accounts().add(account);
        stores.connections().add(Samples.connection(account, profile));
        this.run = new Loader(stores, profile.id()).begin(ORDER, Samples.NOW);
    }

    /** The report, and what happens when half of it was read. */
    static Iterator<ReportLine> lines(Runnable halfway) {
        return LongStream.range(0, ROWS)
                .<ReportLine>mapToObj(n -> {
                    if (n == ROWS / 2) {
                        halfway.run();
                    }
                    return Samples.row(TWO_DAYS.from().plusDays(n * 2 / ROWS), 1 + n, "0.10", "1");
                })
                .iterator();
    }

    Staged stage(Iterator<ReportLine> lines) {
        return rows().stage(run, job(), () -> new OpenedReport(lines), Samples.NOW);
    }

    Staged stage() {
        return stage(lines(() -> {}));
    }

    Merged merge(Staged staged, Runnable alongside) {
        return stores.unitOfWork().inOne(() -> {
            stores.syncRuns().hold(run);
            Merged merged = staged.slices().stream()
                    .map(slice -> rows().merge(run, job(), staged, slice, Samples.NOW))
                    .reduce(Merged.NOTHING, Merged::plus);
            alongside.run();
            return merged;
        });
    }

    void assertRepeatingItLoadsAllRows() {
        awaitAnswer();
        assertThat(ask("SELECT count(*) FROM campaign_days")).isEqualTo("0");
        Staged staged = stage();
        assertThat(merge(staged, () -> {})).isEqualTo(new Merged(ROWS, 0, 0));
        rows().release(run, staged);
        assertThat(ask("SELECT count(*) || ' ' || sum(cost) || ' ' || sum(sales) FROM campaign_days"))
                .isEqualTo("5000 500.00 5000");
        assertThat(ask("SELECT string_agg(rows::text, ' ') FROM coverage")).isEqualTo("2500 2500");
    }

    /** The server process of whoever runs such a statement is killed: PostgreSQL then crashes and starts anew by itself. */
    void killWhoeverRuns(String statement) {
        long process = Long.parseLong(ask("""
                SELECT pid FROM pg_stat_activity
                WHERE query LIKE '%s%%' AND pid <> pg_backend_pid() AND datname = current_database()
                ORDER BY query_start DESC LIMIT 1""".formatted(statement)));
        ProcessHandle.of(process).orElseThrow().destroyForcibly();
    }

    /** Until our pool has connections again that work. */
    void awaitAnswer() {
        Instant deadline = Instant.now().plusSeconds(60);
        while (!answers()) {
            assertThat(Instant.now())
                    .as("the deadline of the server's recovery")
                    .isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private boolean answers() {
        try {
            stores.syncRuns().renew(run, Samples.NOW.plus(Duration.ofHours(1)));
            ask("SELECT 1");
            return true;
        } catch (StoreFailed | IllegalStateException notYet) {
            return false;
        }
    }

    private String ask(String sql) {
        try (Connection connection = DriverManager.getConnection(address.jdbcUrl(), address.jdbcProperties());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private LoadedRows rows() {
        return stores.loadedRows();
    }

    private ReportJob job() {
        return run.jobs().getFirst();
    }
}
