package adsconnect.benchmarks;

import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.ReportType;
import adsconnect.testkit.Samples;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A report of 31 days, as Amazon makes it; the same each time.
 *
 * @param shuffled whether its rows come in no order at all, instead of day by day; within a day they have none either way
 * @param restated whether one row in twenty has other figures
 */
record MadeReport(ReportType type, long rows, boolean shuffled, boolean restated) {

    static final DayRange DAYS = Samples.lastDays(31);

    /** Coprime to all numbers of rows that are asked for: steps of this size visit each row once. */
    private static final long STEP = 2_654_435_761L;

    /** As Amazon delivers it: one JSON list, packed. */
    void writeJson(Path file) throws IOException {
        try (OutputStream packed = new FastGzip(Files.newOutputStream(file));
                Writer writer = new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8), 1 << 16)) {
            writer.write("[");
            for (long n = 0; n < rows; n++) {
                writer.write(n == 0 ? "" : ",");
                writer.write(row(n).json());
            }
            writer.write("]");
        }
    }

    /** The same rows in the columns of the table, for the reference. */
    void writeCsv(Path file, long profile, String owner) throws IOException {
        String whose = profile + "," + owner + ",";
        try (Writer writer = new BufferedWriter(Files.newBufferedWriter(file), 1 << 16)) {
            for (long n = 0; n < rows; n++) {
                writer.write(whose);
                writer.write(row(n).csv());
            }
        }
    }

    private MadeRow row(long n) {
        long number = shuffled ? n * STEP % rows : n;
        long aDay = (rows + 30) / 31;
        return new MadeRow(type, DAYS.from().plusDays(number / aDay), number * STEP % aDay, number, restated);
    }

    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream target) throws IOException {
            super(target, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
