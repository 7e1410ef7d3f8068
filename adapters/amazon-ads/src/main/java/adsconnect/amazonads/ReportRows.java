package adsconnect.amazonads;

import adsconnect.domain.account.Profile;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.account.port.AmazonFailure.Kind;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.port.ReportSource;
import com.fasterxml.jackson.core.JsonProcessingException;
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
                    row.path("campaignName").asText(""),
                    row.path("campaignStatus").asText(""),
                    row.path("impressions").asLong(0),
                    row.path("clicks").asLong(0),
                    decimal(row, "cost"),
                    row.path(columns.orders()).asLong(0),
                    decimal(row, columns.sales()));
        } catch (DateTimeException | NumberFormatException malformed) {
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

    private static BigDecimal decimal(JsonNode row, String column) {
        JsonNode value = row.path(column);
        return value.isMissingNode() || value.isNull() ? BigDecimal.ZERO : new BigDecimal(value.asText());
    }

    /** A gzip file normally; plain JSON if something on the way unpacked it. */
    private static InputStream unpacked(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        raw.mark(2);
        boolean gzip = raw.read() == 0x1f && raw.read() == 0x8b;
        raw.reset();
        return gzip ? new GZIPInputStream(raw) : raw;
    }

    private static AmazonFailure broken(Exception cause) {
        String what = cause instanceof JsonProcessingException ? "is no JSON" : "is damaged";
        return new AmazonFailure(Kind.UNAVAILABLE, "The report that was fetched " + what, cause);
    }
}
