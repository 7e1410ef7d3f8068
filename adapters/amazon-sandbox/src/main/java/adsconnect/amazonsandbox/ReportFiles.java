package adsconnect.amazonsandbox;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** The finished reports, each a gzip file on disk, written when somebody first wants to know about it. */
final class ReportFiles {
    private final Vertx vertx;
    private final ReportRows rows;
    private final TemporaryFiles temporary;
    private final Map<UUID, Future<ReportFile>> files = new HashMap<>();
    private final Map<String, Path> given = new HashMap<>();

    ReportFiles(Vertx vertx, long seed, TemporaryFiles temporary) {
        this.vertx = vertx;
        this.rows = new ReportRows(seed);
        this.temporary = temporary;
    }

    /** A file and its length, which Amazon tells beforehand. */
    record ReportFile(Path path, long size) {}

    Future<ReportFile> of(Report report) {
        Optional<Path> instead =
                Optional.ofNullable(given.get(report.order().type().id()));
        return files.computeIfAbsent(
                report.id(),
                id -> vertx.executeBlocking(
                        () -> {
                            Path path = instead.isPresent() ? instead.get() : write(report);
                            return new ReportFile(path, Files.size(path));
                        },
                        false));
    }

    /** From now on, whatever first is looked at of this type consists of these bytes. */
    void give(String typeId, Path path) {
        given.put(typeId, path);
    }

    void takeBack(String typeId) {
        given.remove(typeId);
    }

    /** The file with its JSON broken off in the middle, in good gzip. */
    Future<ReportFile> malformed(ReportFile file) {
        return vertx.executeBlocking(
                () -> {
                    Path path = temporary.newFile("malformed");
                    BrokenJson.write(file.path(), path);
                    return new ReportFile(path, Files.size(path));
                },
                false);
    }

    private Path write(Report report) throws IOException {
        Path path = temporary.newFile("report-" + report.id());
        try (Writer writer = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(path), 64 * 1024), StandardCharsets.UTF_8))) {
            JsonArrayFile lines = new JsonArrayFile(writer);
            if (report.outcome() != ReportOutcome.EMPTY) {
                LocalDate today = LocalDate.ofInstant(
                        report.finishedAt(), report.profile().marketplace().zone);
                rows.forEach(
                        report.profile(),
                        report.order(),
                        today,
                        row -> lines.add(ReportRows.picked(row, report.order())));
            }
            lines.end();
        }
        return path;
    }
}
