package adsconnect.architecture.journeys;

import adsconnect.application.Program;
import adsconnect.application.Settings;
import adsconnect.architecture.running.LocalAmazonControl;
import adsconnect.architecture.running.Ports;
import adsconnect.postgres.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** The program as it is, in this JVM, on free ports and with a schema of its own. */
final class RunningProgram implements AutoCloseable {

    private final Program program;
    private final int sandboxPort;

    private RunningProgram(Program program, int sandboxPort) {
        this.program = program;
        this.sandboxPort = sandboxPort;
    }

    /** A sandbox whose Amazon makes reports in a second, so that every stage can be seen and none takes long. */
    static RunningProgram sandbox() {
        return sandbox(Map.of());
    }

    static RunningProgram sandbox(Map<String, String> more) {
        int sandboxPort = Ports.freeInARow(3);
        Map<String, String> environment = new HashMap<>(Map.of(
                "HOME",
                home().toString(),
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
                TestDatabase.empty().reveal()));
        environment.putAll(more);
        return new RunningProgram(Program.start(Settings.from(environment), Clock.systemUTC()), sandboxPort);
    }

    URI address() {
        return program.address();
    }

    LocalAmazonControl amazon() {
        return new LocalAmazonControl(sandboxPort);
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
