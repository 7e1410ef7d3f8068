package adsconnect.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.benchmarks.ReportLoad.Phases;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.port.LoadedRows.Merged;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Loads one report of five million rows within a heap of 256 MB, beside {@code psql \copy} of the same rows into the same
 * table. {@code -Dbenchmark.rows=} and {@code -Dbenchmark.rounds=} change its size.
 */
@Tag("long")
class ReportLoadTest {

    private static final long ROWS = Long.getLong("benchmark.rows", 5_000_000);
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 1);
    private static final Path FILES = Path.of("target/benchmark").toAbsolutePath();

    /** @param copy the rows of the other three as CSV */
    private record Made(Path byDay, Path restated, Path shuffled, Path copy) {}

    @ParameterizedTest
    @EnumSource(names = {"SPONSORED_PRODUCTS_ADVERTISED_PRODUCTS", "SPONSORED_PRODUCTS_SEARCH_TERMS"})
    void loads_a_report_within_256_megabytes(ReportType type) throws IOException {
        Vertx vertx = Vertx.vertx();
        try (LoadingDatabase database = new LoadingDatabase(vertx, Files.createDirectories(FILES.resolve("database")));
                ReportLoad load = new ReportLoad(vertx, database)) {
            Made made = make(database, type);
            for (int round = 1; round <= ROUNDS; round++) {
                System.out.printf("%n%s, %,d rows, round %d of %d%n", type, ROWS, round, ROUNDS);
                play(database, load, type, made);
            }
        } finally {
            vertx.close().await();
        }
    }

    private static void play(LoadingDatabase database, ReportLoad load, ReportType type, Made made) {
        database.empty(type);
        CsvCopy copy = new CsvCopy(database);
        Cost reference = copy.copy(type, made.copy);
        print(copy.toString(), reference, reference);
        print("fetch and parse only", load.parse(type, made.byDay), reference);
        database.empty(type);
        print("all new", load.load(type, made.byDay), new Merged(ROWS, 0, 0), reference);
        print("nothing changed", load.load(type, made.byDay), Merged.NOTHING, reference);
        print("5 % restated", load.load(type, made.restated), new Merged(0, (ROWS + 19) / 20, 0), reference);
        database.empty(type);
        print("all new, shuffled", load.load(type, made.shuffled), new Merged(ROWS, 0, 0), reference);
        print("nothing changed, shuffled", load.load(type, made.shuffled), Merged.NOTHING, reference);
        System.out.printf(
                "most of the heap in use: %d MB of %d%n",
                peakHeap() >> 20, Runtime.getRuntime().maxMemory() >> 20);
    }

    private static void print(String what, Phases phases, Merged expected, Cost reference) {
        print(what, phases.whole(), reference);
        print("   stage", phases.stage(), reference);
        print("   merge", phases.merge(), reference);
        assertThat(phases.merged()).isEqualTo(expected);
    }

    private static void print(String what, Cost cost, Cost reference) {
        System.out.printf(
                "%-26s %s   x%.2f%n",
                what, cost.perRow(ROWS), Cost.seconds(reference.wall()) / Cost.seconds(cost.wall()));
    }

    private static Made make(LoadingDatabase database, ReportType type) throws IOException {
        Made made = new Made(file(type, "by-day"), file(type, "restated"), file(type, "shuffled"), file(type, "copy"));
        make(made.byDay, file -> new MadeReport(type, ROWS, false, false).writeJson(file));
        make(made.restated, file -> new MadeReport(type, ROWS, false, true).writeJson(file));
        make(made.shuffled, file -> new MadeReport(type, ROWS, true, false).writeJson(file));
        new MadeReport(type, ROWS, false, false)
                .writeCsv(
                        made.copy,
                        database.profile.id().value(),
                        database.account.owner().value().toString());
        return made;
    }

    private static Path file(ReportType type, String what) {
        return FILES.resolve(type + "-" + ROWS + "-" + what);
    }

    private static void make(Path file, Maker maker) throws IOException {
        if (!Files.exists(file)) {
            Path unfinished = file.resolveSibling(file.getFileName() + ".new");
            maker.writeTo(unfinished);
            Files.move(unfinished, file);
        }
    }

    private interface Maker {
        void writeTo(Path file) throws IOException;
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
