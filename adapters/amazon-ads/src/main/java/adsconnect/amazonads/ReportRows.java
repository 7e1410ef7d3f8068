package adsconnect.amazonads;

import adsconnect.domain.account.Profile;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.account.port.AmazonFailure.Kind;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.port.ReportSource;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;

/** The rows of a fetched report, unpacked and parsed as they are read. Used by one thread. */
final class ReportRows implements ReportSource.Rows {

    private static final ObjectReader READER =
            AmazonHttp.JSON.readerFor(JsonNode.class).with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final Iterator<JsonNode> rows;
    private final ReportColumns columns;
    private final Closeable resources;

    private ReportRows(Iterator<JsonNode> rows, ReportColumns columns, Closeable resources) {
        this.rows = rows;
        this.columns = columns;
        this.resources = resources;
    }

    /** No rows: what Amazon means by a finished report without an address. */
    static ReportRows none() {
        return new ReportRows(Collections.emptyIterator(), null, () -> {});
    }

    /** Reads that file and removes it at the end. */
    static ReportRows of(Profile profile, Path file) {
        try {
            InputStream unpacked = unpacked(file);
            MappingIterator<JsonNode> rows = READER.readValues(unpacked);
            return new ReportRows(rows, ReportColumns.of(profile), () -> {
                try (rows) {
                    ReportDownload.delete(file);
                }
            });
        } catch (IOException notReadable) {
            throw broken(notReadable);
        }
    }

    @Override
    public boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (RuntimeException notReadable) {
            throw broken(notReadable);
        }
    }

    @Override
    public CampaignDay next() {
        JsonNode row;
        try {
            row = rows.next();
        } catch (NoSuchElementException end) {
            throw end;
        } catch (RuntimeException notReadable) {
            throw broken(notReadable);
        }
        try {
            return new CampaignDay(
                    LocalDate.parse(row.path("date").asText()),
                    Long.parseLong(row.path("campaignId").asText()),
                    row.path("campaignName").asText("").replace("\0", ""),
                    row.path("campaignStatus").asText(""),
                    whole(row, "impressions"),
                    whole(row, "clicks"),
                    decimal(row, "cost"),
                    whole(row, columns.orders()),
                    decimal(row, columns.sales()));
        } catch (DateTimeException | ArithmeticException | NumberFormatException malformed) {
            throw broken(malformed);
        }
    }

    @Override
    public void close() {
        try {
            resources.close();
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    private static long whole(JsonNode row, String column) {
        return decimal(row, column).longValueExact();
    }

    private static BigDecimal decimal(JsonNode row, String column) {
        JsonNode value = row.path(column);
        return value.isMissingNode() || value.isNull() ? BigDecimal.ZERO : new BigDecimal(value.asText());
    }

    /** A gzip file normally; plain JSON if something on the way unpacked it. Left at the array it must hold. */
    private static InputStream unpacked(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        try {
            raw.mark(2);
            boolean gzip = raw.read() == 0x1f && raw.read() == 0x8b;
            raw.reset();
            return atArray(gzip ? new BufferedInputStream(new GZIPInputStream(raw)) : raw);
        } catch (IOException | RuntimeException notReadable) {
            raw.close();
            throw notReadable;
        }
    }

    /** No rows are "[]". A file with nothing in it is a damaged one, and must not pass for "no rows". */
    private static InputStream atArray(InputStream unpacked) throws IOException {
        int next;
        do {
            unpacked.mark(1);
            next = unpacked.read();
        } while (Character.isWhitespace(next));
        unpacked.reset();
        if (next != '[') {
            throw new IOException("A report must be a list");
        }
        return unpacked;
    }

    private static AmazonFailure broken(Exception cause) {
        return new AmazonFailure(Kind.UNAVAILABLE, "The report that was fetched is damaged", cause);
    }
}
