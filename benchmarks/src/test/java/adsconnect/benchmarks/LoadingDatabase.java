package adsconnect.benchmarks;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.ReportType;
import adsconnect.postgres.DatabaseAddress;
import adsconnect.postgres.Migrations;
import adsconnect.postgres.Postgres;
import adsconnect.postgres.PostgresAccounts;
import adsconnect.postgres.PostgresConnections;
import adsconnect.postgres.PostgresLoadedRows;
import adsconnect.postgres.PostgresSyncRuns;
import adsconnect.postgres.PostgresUsers;
import adsconnect.postgres.embedded.EmbeddedServer;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/** The embedded PostgreSQL with the settings that the program gives it, and one connected profile to load rows of. */
final class LoadingDatabase implements AutoCloseable {

    private static final String SCHEMA = "benchmark";

    final Profile profile = Samples.profile();
    final Account account;
    private final EmbeddedServer server;
    private final Path directory;
    private final Postgres postgres;

    LoadingDatabase(Vertx vertx, Path directory) {
        this.directory = directory;
        this.server = EmbeddedServer.start(directory);
        run("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE", "CREATE SCHEMA " + SCHEMA);
        DatabaseAddress address = DatabaseAddress.parse(server.url() + "?options=-c%20search_path%3D" + SCHEMA);
        Migrations.run(address);
        this.postgres = Postgres.open(vertx, address, 4);
        User owner = Samples.manager();
        this.account = Samples.account(owner);
        new PostgresUsers(postgres.database()).add(owner, "hash");
        new PostgresAccounts(postgres.database()).add(account);
        new PostgresConnections(postgres.database()).add(Samples.connection(account, profile));
    }

    Postgres postgres() {
        return postgres;
    }

    PostgresLoadedRows rows() {
        return new PostgresLoadedRows(postgres.database(), postgres.direct());
    }

    PostgresSyncRuns runs() {
        return new PostgresSyncRuns(postgres.database());
    }

    ClaimedRun begin(ReportOrder order) {
        runs().queueFirstSync(profile.id(), Samples.NOW);
        ClaimedRun run =
                runs().claim(Samples.NOW, Samples.NOW.plus(Duration.ofDays(1))).orElseThrow();
        return runs().plan(run, List.of(order));
    }

    void empty(ReportType type) {
        run("TRUNCATE %1$s, %1$s_history".formatted(table(type)));
    }

    static String table(ReportType type) {
        return type == ReportType.SPONSORED_PRODUCTS_SEARCH_TERMS ? "search_term_days" : "advertised_product_days";
    }

    /** What psql needs to get in. */
    String url() {
        return server.url() + "?options=-csearch_path%3D" + SCHEMA;
    }

    long postmaster() {
        try {
            return Long.parseLong(Files.readAllLines(directory.resolve("postgres/data/postmaster.pid"))
                    .getFirst());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Connection connect() throws SQLException {
        Properties who = new Properties();
        who.setProperty("user", "adsconnect");
        who.setProperty("password", server.url().replaceFirst(".*//[^:]*:([^@]*)@.*", "$1"));
        who.setProperty("options", "-c search_path=" + SCHEMA);
        return DriverManager.getConnection("jdbc:" + server.url().replaceFirst("//.*@", "//"), who);
    }

    private void run(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        postgres.close();
        server.close();
    }
}
