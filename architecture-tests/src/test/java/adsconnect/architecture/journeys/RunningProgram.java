package adsconnect.architecture.journeys;

import adsconnect.application.OperatorSession;
import adsconnect.application.Program;
import adsconnect.application.Settings;
import adsconnect.architecture.running.LocalAmazonControl;
import adsconnect.architecture.running.Ports;
import adsconnect.domain.Secret;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.PlanType;
import adsconnect.domain.access.Role;
import adsconnect.postgres.DatabaseAddress;
import adsconnect.postgres.TestDatabase;
import adsconnect.vault.MasterKey;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The program as it is, in this JVM, on free ports and with a schema of its own. */
final class RunningProgram implements AutoCloseable {

    private final Map<String, String> environment;
    private final Settings settings;
    private final Program program;
    private final int sandboxPort;
    private final DatabaseAddress database;
    private final PassingClock clock;

    private RunningProgram(
            Map<String, String> environment,
            Settings settings,
            Program program,
            int sandboxPort,
            DatabaseAddress database,
            PassingClock clock) {
        this.environment = Map.copyOf(environment);
        this.settings = settings;
        this.program = program;
        this.sandboxPort = sandboxPort;
        this.database = database;
        this.clock = clock;
    }

    /** A sandbox whose Amazon makes reports in a second, so that every stage can be seen and none takes long. */
    static RunningProgram sandbox() {
        return sandbox(Map.of());
    }

    static RunningProgram sandbox(Map<String, String> more) {
        DatabaseAddress database = TestDatabase.empty();
        PassingClock clock = new PassingClock();
        Path home = home();
        int sandboxPort = Ports.freeInARow(3);
        Map<String, String> environment = new HashMap<>(Map.of(
                "ADSCONNECT_REFUSAL_CONFIRM_AFTER",
                "1s",
                "HOME",
                home.toString(),
                "ADSCONNECT_HTTP_PORT",
                Integer.toString(Ports.free()),
                "ADSCONNECT_SANDBOX_PORT",
                Integer.toString(sandboxPort),
                "ADSCONNECT_SANDBOX_REPORT_DELAY",
                "1s",
                "ADSCONNECT_REPORT_FIRST_POLL",
                "500ms",
                "ADSCONNECT_REPORT_POLL",
                "500ms",
                "ADSCONNECT_BACKOFF_BASE",
                "100ms",
                "ADSCONNECT_DATABASE_URL",
                database.reveal()));
        environment.putAll(more);
        Settings settings = Settings.from(environment);
        return new RunningProgram(environment, settings, Program.start(settings, clock), sandboxPort, database, clock);
    }

    /** Another node of the same installation, with an Amazon of its own. */
    RunningProgram otherNode() {
        int otherPort = Ports.freeInARow(3);
        Map<String, String> other = new HashMap<>(environment);
        other.put("ADSCONNECT_HTTP_PORT", Integer.toString(Ports.free()));
        other.put("ADSCONNECT_SANDBOX_PORT", Integer.toString(otherPort));
        Settings same = Settings.from(other);
        return new RunningProgram(other, same, Program.start(same, clock), otherPort, database, clock);
    }

    /** For a command of the same installation. */
    Map<String, String> environment() {
        return environment;
    }

    URI address() {
        return program.address();
    }

    /** All that is routed, as its server has it. */
    List<Address> addresses() {
        return Address.of(program::addTo);
    }

    /** With a plan, as an operator does it. */
    void createUser(String email, String password, Role role) {
        Plan plan = Plan.starting(PlanType.ANNUAL, LocalDate.now(ZoneOffset.UTC));
        OperatorSession.call(
                settings,
                clock,
                session -> session.createUser()
                        .create(new Actor.Operator(), new EmailAddress(email), role, plan, new Secret(password)));
    }

    LocalAmazonControl amazon() {
        return new LocalAmazonControl(sandboxPort);
    }

    /** For the program; Amazon has a clock of its own. */
    void letPass(Duration duration) {
        clock.putForward(duration);
    }

    /** For the program it is that time, and stays it. */
    void stopClockAt(Instant moment) {
        clock.stopAt(moment);
    }

    Instant now() {
        return clock.instant();
    }

    void letClockGoOn() {
        clock.goOn();
    }

    /** What it seals its secrets with. */
    MasterKey masterKey() {
        try {
            return MasterKey.parse(Files.readString(settings.dataDirectory().resolve("master.key")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    DatabaseAddress database() {
        return database;
    }

    /** How often it asked the token endpoints to exchange a code, in that region or, with an empty text, in all. */
    long exchanges(String region) {
        return amazon().requests().getJsonArray("requests").stream()
                .map(JsonObject.class::cast)
                .filter(request -> "authorization_code".equals(request.getString("grantType")))
                .filter(request -> request.getString("region").startsWith(region))
                .count();
    }

    /** Of what a statement finds in its database. */
    List<String> firstColumn(String sql) {
        return TestDatabase.firstColumn(database, sql);
    }

    /** Changes what is in its database. */
    void run(String sql) {
        TestDatabase.run(database, sql);
    }

    @Override
    public void close() {
        program.close();
    }

    private static Path home() {
        try {
            return Files.createTempDirectory("adsconnect-home-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
