package adsconnect.postgres;

import static adsconnect.postgres.Columns.instant;
import static adsconnect.postgres.Columns.time;

import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.ReportJob;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.ReportType;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/** A report job as a row of {@code report_jobs}, and back. */
final class ReportJobRow {

    /** The columns that a state fills, in the order of {@link #of}; null leaves, or is, nothing. */
    static final String SAVE = """
            UPDATE report_jobs SET state = $3, attempt = coalesce($4, attempt), report_id = coalesce($5, report_id),
                since = coalesce($6, since), spoilt = $7, refusals = $8, rows = $9, set_aside = $10, cause = $11,
                reason = $12, from_day = $13
            WHERE run_id = $1 AND number = $2""";

    private ReportJobRow() {}

    static Tuple of(UUID run, ReportJob job) {
        return switch (job) {
            case ReportJob.Waiting waiting ->
                open(run, job, "WAITING", waiting.attempt(), null, waiting.since(), 0, waiting.refusals());
            case ReportJob.Requested requested ->
                open(run, job, "REQUESTED", requested.attempt(), requested.reportId(), requested.at(), 0, 0);
            case ReportJob.Generated made ->
                open(run, job, "GENERATED", made.attempt(), made.reportId(), made.since(), made.spoilt(), 0);
            case ReportJob.Loaded loaded -> settled(run, job, "LOADED", loaded.rows(), loaded.keptAside(), null, null);
            case ReportJob.Failed failed ->
                settled(run, job, "FAILED", null, null, failed.cause().name(), failed.reason());
        };
    }

    private static Tuple open(
            UUID run,
            ReportJob job,
            String state,
            int attempt,
            String reportId,
            Instant since,
            int spoilt,
            int refusals) {
        return tuple(run, job, state, attempt, reportId, time(since), spoilt, refusals, null, null, null, null);
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
                new ReportJob.Waiting(number, order, attempt, instant(row, "since"), row.getInteger("refusals"));
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

    private static Tuple tuple(UUID run, ReportJob job, Object... rest) {
        Tuple tuple = Tuple.of(run, job.number());
        Arrays.stream(rest).forEach(tuple::addValue);
        return tuple.addValue(job.order().days().from());
    }
}
