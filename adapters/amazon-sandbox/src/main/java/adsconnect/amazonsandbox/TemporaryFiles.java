package adsconnect.amazonsandbox;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;

/** A directory for as long as the local Amazon runs. May be used from any thread. */
final class TemporaryFiles {
    private final Vertx vertx;
    private final Path directory;

    TemporaryFiles(Vertx vertx) {
        this.vertx = vertx;
        try {
            this.directory = Files.createTempDirectory("local-amazon-reports");
            // For whoever ends the program without closing; files go before their directory.
            directory.toFile().deleteOnExit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A path where nothing is yet. */
    Path newFile(String name) {
        Path path = directory.resolve(name + "-" + UUID.randomUUID());
        path.toFile().deleteOnExit();
        return path;
    }

    /** Returns when all files are gone. */
    Future<Void> close() {
        return vertx.executeBlocking(() -> {
            try (Stream<Path> paths = Files.walk(directory)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
            return null;
        });
    }
}
