package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** What Amazon says about a report, at its creation and at every look since. */
final class ReportAnswer {
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private ReportAnswer() {}

    static JsonObject unfinished(Report report, Instant now) {
        boolean failed = report.statusAt(now) == Report.Status.FAILED;
        return new JsonObject()
                .put("reportId", report.id().toString())
                .put("name", report.order().name())
                .put("status", report.statusAt(now).name())
                .put("startDate", report.order().start().toString())
                .put("endDate", report.order().end().toString())
                .put("configuration", report.order().configuration())
                .put("createdAt", MILLISECONDS.format(report.createdAt()))
                .put("updatedAt", MILLISECONDS.format(report.updatedAt(now)))
                .putNull("generatedAt")
                .putNull("url")
                .putNull("urlExpiresAt")
                .putNull("fileSize")
                .put("failureReason", failed ? report.failureReason() : null);
    }

    /** Due by the clock, but its file is so large that it is not there yet. */
    static JsonObject stillWritten(Report report, Instant now) {
        return unfinished(report, now).put("status", Report.Status.PROCESSING.name());
    }

    static JsonObject completed(Report report, Instant now, String url, Instant urlExpiresAt, long size) {
        return unfinished(report, now)
                .put("generatedAt", MILLISECONDS.format(report.finishedAt()))
                .put("url", url)
                .put("urlExpiresAt", MILLISECONDS.format(urlExpiresAt))
                .put("fileSize", size);
    }

    /** Seen in life where a report has no data. */
    static JsonObject withoutUrl(Report report, Instant now) {
        return unfinished(report, now).put("generatedAt", MILLISECONDS.format(report.finishedAt()));
    }
}
