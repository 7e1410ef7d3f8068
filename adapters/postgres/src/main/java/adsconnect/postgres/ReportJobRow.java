package adsconnect.postgres;

import static adsconnect.postgres.Columns.instant;
import static adsconnect.postgres.Columns.optionalInstant;
import static adsconnect.postgres.Columns.time;

import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.PastReport;
import adsconnect.domain.sync.ReportJob;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.port.LoadedRows;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** A report job as a row of {@code report_jobs}, and back. */
final class ReportJobRow {

    /**
     * The columns that a state fills, in the order of {@link #of}; null leaves, or is, nothing. What is to be looked back upon
     * is noted beside: when it was asked for each time and with what words that came to nothing, when it was ready, and when
     * it ended.
     */
    static final String SAVE = """
            UPDATE report_jobs SET state = $3, attempt = coalesce($4, attempt), report_id = coalesce($5, report_id),
                since = coalesce($6, since), spoilt = $7, refusals = $8, rows = $9, set_aside = $10, cause = $11,
                reason = $12, from_day = $13,
                asked_at = CASE WHEN $3 = 'REQUESTED' AND state = 'WAITING' THEN asked_at || $6::timestamptz ELSE asked_at END,
                refused = CASE WHEN $3 = 'WAITING' AND state IN ('REQUESTED', 'GENERATED') THEN refused || coalesce($12, '')
                               ELSE refused END,
                ready_at = CASE WHEN $3 = 'GENERATED' THEN $6 WHEN $3 IN ('WAITING', 'REQUESTED') THEN NULL ELSE ready_at END,
                ended_at = CASE WHEN $3 IN ('LOADED', 'FAILED') THEN $14::timestamptz END
            WHERE run_id = $1 AND number = $2""";

    /** Holds the run, as {@link LeasedRows#hold} does, in the same statement. */
    static final String MERGED = """
            WITH held AS (
                SELECT run_id FROM sync_runs WHERE run_id = $1 AND fence = $2 AND due_at IS NOT NULL FOR UPDATE)
            UPDATE report_jobs SET added = added + $4, restated = restated + $5, withdrawn = withdrawn + $6
            FROM held WHERE report_jobs.run_id = held.run_id AND number = $3""";

    private ReportJobRow() {}

    static Tuple of(UUID run, ReportJob job, Instant now) {
        Tuple tuple = switch (job) {
            case ReportJob.Waiting waiting ->
                open(
                        run,
                        job,
                        "WAITING",
                        waiting.attempt(),
                        null,
                        waiting.since(),
                        0,
                        waiting.refusals(),
                        waiting.reason().orElse(null));
            case ReportJob.Requested requested ->
                open(run, job, "REQUESTED", requested.attempt(), requested.reportId(), requested.at(), 0, 0, null);
            case ReportJob.Generated made ->
                open(run, job, "GENERATED", made.attempt(), made.reportId(), made.since(), made.spoilt(), 0, null);
            case ReportJob.Loaded loaded -> settled(run, job, "LOADED", loaded.rows(), loaded.keptAside(), null, null);
            case ReportJob.Failed failed ->
                settled(run, job, "FAILED", null, null, failed.cause().name(), failed.reason());
        };
        return tuple.addValue(job.order().days().from()).addValue(time(now));
    }

    private static Tuple open(
            UUID run,
            ReportJob job,
            String state,
            int attempt,
            String reportId,
            Instant since,
            int spoilt,
            int refusals,
            String reason) {
        return tuple(run, job, state, attempt, reportId, time(since), spoilt, refusals, null, null, null, reason);
    }

    private static Tuple settled(
            UUID run, ReportJob job, String state, Long rows, Long keptAside, String cause, String reason) {
        return tuple(run, job, state, null, null, null, 0, 0, rows, keptAside, cause, reason);
    }

    static ReportJob job(Row row) {
        int number = row.getInteger("number");
        ReportOrder order = new ReportOrder(
                ReportType.valueOf(row.getString("type")),
                new DayRange(row.getLocalDate("from_day"), row.getLocalDate("to_day")),
                row.getBoolean("preview"));
        int attempt = row.getInteger("attempt");
        String state = row.getString("state");
        return switch (state) {
            case "WAITING" ->
                new ReportJob.Waiting(
                        number,
                        order,
                        attempt,
                        instant(row, "since"),
                        row.getInteger("refusals"),
                        Optional.ofNullable(row.getString("reason")));
            case "REQUESTED" ->
                new ReportJob.Requested(number, order, attempt, row.getString("report_id"), instant(row, "since"));
            case "GENERATED" ->
                new ReportJob.Generated(
                        number,
                        order,
                        attempt,
                        row.getString("report_id"),
                        instant(row, "since"),
                        row.getInteger("spoilt"));
            case "LOADED" -> new ReportJob.Loaded(number, order, row.getLong("rows"), row.getLong("set_aside"));
            case "FAILED" ->
                new ReportJob.Failed(
                        number, order, ReportJob.Cause.valueOf(row.getString("cause")), row.getString("reason"));
            default -> throw new IllegalStateException("Unknown state " + state);
        };
    }

    /** All that is noted of a report. */
    static PastReport past(Row row) {
        OffsetDateTime[] asked = row.getArrayOfOffsetDateTimes("asked_at");
        String[] refused = row.getArrayOfStrings("refused");
        List<PastReport.Attempt> attempts = IntStream.range(0, asked.length)
                .mapToObj(i -> new PastReport.Attempt(
                        asked[i].toInstant(),
                        i < refused.length
                                ? Optional.of(refused[i]).filter(words -> !words.isEmpty())
                                : Optional.empty()))
                .toList();
        return new PastReport(
                job(row),
                attempts,
                optionalInstant(row, "ready_at"),
                optionalInstant(row, "ended_at"),
                Optional.ofNullable(row.getLong("added"))
                        .map(added -> new LoadedRows.Merged(added, row.getLong("restated"), row.getLong("withdrawn"))));
    }

    private static Tuple tuple(UUID run, ReportJob job, Object... rest) {
        Tuple tuple = Tuple.of(run, job.number());
        Arrays.stream(rest).forEach(tuple::addValue);
        return tuple;
    }
}
