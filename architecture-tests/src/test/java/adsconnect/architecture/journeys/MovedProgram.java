package adsconnect.architecture.journeys;

import adsconnect.amazonsandbox.AmazonSandbox;
import adsconnect.amazonsandbox.SandboxOptions;
import adsconnect.amazonsandbox.SandboxRegion;
import adsconnect.application.OperatorSession;
import adsconnect.application.Program;
import adsconnect.application.Settings;
import adsconnect.architecture.AmazonAddresses;
import adsconnect.architecture.running.Conditions;
import adsconnect.architecture.running.LocalAmazonControl;
import adsconnect.architecture.running.Ports;
import adsconnect.domain.Secret;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.Role;
import adsconnect.domain.sync.QueueDailySyncs;
import adsconnect.postgres.DatabaseAddress;
import adsconnect.postgres.Postgres;
import adsconnect.postgres.PostgresSyncRuns;
import adsconnect.postgres.PostgresSyncSchedule;
import adsconnect.postgres.TestDatabase;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The program in live mode and a local Amazon that outlives it, each with a clock that is moved. Beside its own jobs another
 * node looks for daily runs that are due whenever it is told to: one that looks every few seconds would take most of a year
 * that passes in minutes.
 */
final class MovedProgram implements AutoCloseable {

    private static final String CLIENT_ID = "amzn1.application-oa2-client.year";
    private static final String CLIENT_SECRET = "the-secret-of-the-year";
    private static final String MASTER_KEY = "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=";

    /** No run is open, but for those that rest, and every next one lies ahead, where a next one can be. */
    private static final String BUSY = """
            SELECT 'run ' || run_id FROM sync_runs WHERE due_at < 'infinity'
            UNION ALL SELECT 'connection ' || profile_id FROM connections
            WHERE next_sync_at IS NULL OR next_sync_at NOT BETWEEN '%1$s' AND '%1$s'::timestamptz + interval '27 hours'""";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Vertx vertx = Vertx.vertx();
    private final PassingClock clock = new PassingClock();
    private final DatabaseAddress database = TestDatabase.empty();
    private final Settings settings;
    private final AmazonSandbox amazon;
    private final Postgres postgres;
    private final QueueDailySyncs otherNode;
    private final StoredWord stored;
    private Program program;

    MovedProgram(Instant start) {
        int port = Ports.free();
        amazon = AmazonSandbox.start(
                        vertx,
                        SandboxOptions.defaults()
                                .withPort(0)
                                .withClient(CLIENT_ID, CLIENT_SECRET)
                                .withReportDelay(Duration.ZERO)
                                .withReturnUrls(List.of("http://localhost:" + port + "/dashboard/ads/callback")))
                .await();
        settings = Settings.from(environment(port));
        moveTo(start);
        start();
        postgres = Postgres.open(vertx, database, 2);
        otherNode = new QueueDailySyncs(
                new PostgresSyncSchedule(postgres.database()),
                new PostgresSyncRuns(postgres.database()),
                postgres.database(),
                settings.sync().daily(),
                clock);
        stored = new StoredWord(database);
    }

    URI address() {
        return program.address();
    }

    LocalAmazonControl amazon() {
        return new LocalAmazonControl(
                URI.create(amazon.apiUrl(SandboxRegion.NA)).getPort());
    }

    /** What it has in its tables. */
    StoredWord stored() {
        return stored;
    }

    Instant now() {
        return clock.instant();
    }

    void createManager(String email, String password, Plan plan) {
        OperatorSession.call(
                settings,
                clock,
                session -> session.createUser()
                        .create(
                                new Actor.Operator(),
                                new EmailAddress(email),
                                Role.MANAGER,
                                plan,
                                new Secret(password)));
    }

    /** For the program and for Amazon it is that time, and goes on. */
    void moveTo(Instant moment) {
        moveOnlyOursTo(moment);
        amazon().moveClockTo(moment);
    }

    /** For the program alone. */
    void moveOnlyOursTo(Instant moment) {
        clock.stopAt(moment);
        clock.goOn();
    }

    /** Whatever is due now is queued and worked off, or comes to rest. */
    void letRunsEnd() {
        lookForDueRuns();
        Conditions.await(
                "the runs of " + now(),
                PATIENCE,
                () -> stored.texts(BUSY.formatted(now())).isEmpty());
    }

    /** What each node does all the time. */
    void lookForDueRuns() {
        otherNode.queue();
    }

    void start() {
        program = Program.start(settings, clock);
    }

    /** Amazon goes on. */
    void stop() {
        program.close();
    }

    @Override
    public void close() {
        stored.close();
        program.close();
        postgres.close();
        amazon.close().await();
        vertx.close().await();
    }

    private Map<String, String> environment(int port) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "ADSCONNECT_HTTP_HOST",
                "127.0.0.1",
                "ADSCONNECT_HTTP_PORT",
                Integer.toString(port),
                "ADSCONNECT_DATABASE_URL",
                database.reveal(),
                "ADSCONNECT_MASTER_KEY",
                MASTER_KEY,
                "ADSCONNECT_LWA_CLIENT_ID",
                CLIENT_ID,
                "ADSCONNECT_LWA_CLIENT_SECRET",
                CLIENT_SECRET,
                "ADSCONNECT_REPORT_FIRST_POLL",
                "1ms",
                "ADSCONNECT_REPORT_POLL",
                "50ms"));
        // A year's runs are judged at its end.
        environment.put("ADSCONNECT_RUN_RETENTION", "400d");
        environment.putAll(AmazonAddresses.of(amazon));
        return environment;
    }
}
