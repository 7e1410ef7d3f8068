package adsconnect.architecture.faults;

import adsconnect.amazonsandbox.AmazonSandbox;
import adsconnect.amazonsandbox.SandboxOptions;
import adsconnect.amazonsandbox.SandboxRegion;
import adsconnect.application.Settings;
import adsconnect.architecture.running.LocalAmazonControl;
import adsconnect.postgres.TestDatabase;
import adsconnect.postgres.embedded.CrashingServer;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Nodes in live mode on one PostgreSQL, behind one front door, with the local Amazon out of every fault's reach. */
final class Installation implements AutoCloseable {

    private static final String DATABASE = "faults";

    private final CrashingServer server = CrashingServer.start(TestDatabase.directory("faults-postgres"));
    private final TcpProxy frontDoor = TcpProxy.to(this::reliablePort, new Turns());
    private final Vertx vertx = Vertx.vertx();
    private final AmazonSandbox amazon;
    private final Tables tables;
    private final NodeSettings settings;
    private final List<Node> nodes = new ArrayList<>();

    /** @param reportDelay how long Amazon takes for a report, more or less */
    Installation(int size, Duration reportDelay, Path directory) {
        recreateDatabase();
        tables = new Tables(jdbcUrl(DATABASE), server.user(), server.password());
        settings = new NodeSettings(server, DATABASE, frontDoorAddress(), directory);
        amazon = AmazonSandbox.start(
                        vertx,
                        SandboxOptions.defaults()
                                .withPort(0)
                                .withClient(NodeSettings.CLIENT_ID, NodeSettings.CLIENT_SECRET)
                                .withReportDelay(reportDelay)
                                .withReturnUrls(List.of(frontDoorAddress() + "/dashboard/ads/callback")))
                .await();
        for (int number = 0; number < size; number++) {
            nodes.add(settings.node(number, amazon));
        }
    }

    void start() {
        nodes.forEach(Node::start);
        nodes.forEach(Node::awaitReady);
    }

    List<Node> nodes() {
        return nodes;
    }

    Tables tables() {
        return tables;
    }

    /** Past all faults, for who wants to hold something. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(DATABASE), server.user(), server.password());
    }

    LocalAmazonControl amazon() {
        return new LocalAmazonControl(
                URI.create(amazon.apiUrl(SandboxRegion.NA)).getPort());
    }

    URI frontDoorAddress() {
        return URI.create("http://localhost:" + frontDoor.port());
    }

    /** What an operator's command at one of the nodes would read. */
    Settings operatorSettings() {
        return Settings.from(settings.environment(0, server.port(), amazon));
    }

    void crashDatabase() {
        server.crash();
    }

    /** To be looked at when all nodes are stopped. */
    EndState endState(FirstSyncs work) {
        Set<String> secrets = new HashSet<>(work.secrets());
        secrets.addAll(Set.of(NodeSettings.CLIENT_SECRET, NodeSettings.MASTER_KEY, server.password()));
        return new EndState(
                tables,
                amazon(),
                work.confirmed(),
                amazon().reports().stream().map(AmazonReport::from).toList(),
                nodes.stream().flatMap(Node::said).toList(),
                secrets,
                IntStream.range(0, nodes.size())
                        .mapToObj(settings::temporaryDirectory)
                        .toList());
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
        frontDoor.close();
        tables.close();
        amazon.close().await();
        vertx.close().await();
        server.close();
    }

    private int reliablePort() {
        return nodes.stream()
                .filter(Node::isReliable)
                .findFirst()
                .map(Node::httpPort)
                .orElse(-1);
    }

    private void recreateDatabase() {
        try (Tables postgres = new Tables(jdbcUrl("adsconnect"), server.user(), server.password())) {
            postgres.change("DROP DATABASE IF EXISTS " + DATABASE + " WITH (FORCE)");
            postgres.change("CREATE DATABASE " + DATABASE);
        }
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database;
    }
}
