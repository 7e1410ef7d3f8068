package adsconnect.amazonsandbox;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** The finished reports, each a gzip file on disk, written when somebody first wants to know about it. */
final class ReportFiles {
    private final Vertx vertx;
    private final ReportRows rows;
    private final Path directory;
    private final Map<UUID, Future<ReportFile>> files = new HashMap<>();

    ReportFiles(Vertx vertx, long seed) {
        this.vertx = vertx;
        this.rows = new ReportRows(seed);
        try {
            this.directory = Files.createTempDirectory("local-amazon-reports");
            // For whoever ends the program without closing; files go before their directory.
            directory.toFile().deleteOnExit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file and its length, which Amazon tells beforehand. */
    record ReportFile(Path path, long size) {}

    Future<ReportFile> of(Report report) {
        return files.computeIfAbsent(report.id(), id -> vertx.executeBlocking(() -> write(report), false));
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

    private ReportFile write(Report report) throws IOException {
        Path path = directory.resolve("report-" + report.id() + ".json.gz");
        path.toFile().deleteOnExit();
        try (Writer writer = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(path), 64 * 1024), StandardCharsets.UTF_8))) {
            writer.write('[');
            if (report.outcome() != Faults.ReportOutcome.EMPTY) {
                writeRows(report, writer);
            }
            writer.write(']');
        }
        return new ReportFile(path, Files.size(path));
    }

    private void writeRows(Report report, Writer writer) {
        LocalDate yesterday = LocalDate.ofInstant(
                        report.finishedAt(), report.profile().marketplace().zone)
                .minusDays(1);
        boolean[] first = {true};
        rows.forEach(report.profile(), report.order(), yesterday, row -> {
            try {
                writer.write(first[0] ? "" : ",");
                writer.write(new JsonObject(ReportRows.picked(row, report.order())).encode());
                first[0] = false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
