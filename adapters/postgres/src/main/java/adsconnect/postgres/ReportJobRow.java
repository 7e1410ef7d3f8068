package adsconnect.postgres;

import static adsconnect.postgres.Columns.instant;
import static adsconnect.postgres.Columns.time;

import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.ReportJob;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.ReportType;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.Arrays;
import java.util.UUID;

/** A report job as a row of {@code report_jobs}, and back. */
final class ReportJobRow {

    private ReportJobRow() {}

    /** Run, number, state, attempt, report id, requested at, rows, reason; null leaves, or is, nothing. */
    static Tuple of(UUID run, ReportJob job) {
        return switch (job) {
            case ReportJob.Waiting waiting -> tuple(run, job, "WAITING", waiting.attempt(), null, null, null, null);
            case ReportJob.Requested requested ->
                tuple(
                        run,
                        job,
                        "REQUESTED",
                        requested.attempt(),
                        requested.reportId(),
                        time(requested.at()),
                        null,
                        null);
            case ReportJob.Generated generated ->
                tuple(run, job, "GENERATED", generated.attempt(), generated.reportId(), null, null, null);
            case ReportJob.Loaded loaded -> tuple(run, job, "LOADED", null, null, null, loaded.rows(), null);
            case ReportJob.Failed failed -> tuple(run, job, "FAILED", null, null, null, null, failed.reason());
        };
    }

    static ReportJob job(Row row) {
        int number = row.getInteger("number");
        ReportOrder order = new ReportOrder(
                ReportType.valueOf(row.getString("type")),
                new DayRange(row.getLocalDate("from_day"), row.getLocalDate("to_day")));
        int attempt = row.getInteger("attempt");
        String state = row.getString("state");
        return switch (state) {
            case "WAITING" -> new ReportJob.Waiting(number, order, attempt);
            case "REQUESTED" ->
                new ReportJob.Requested(
                        number, order, attempt, row.getString("report_id"), instant(row, "requested_at"));
            case "GENERATED" -> new ReportJob.Generated(number, order, attempt, row.getString("report_id"));
            case "LOADED" -> new ReportJob.Loaded(number, order, row.getLong("rows"));
            case "FAILED" -> new ReportJob.Failed(number, order, row.getString("reason"));
            default -> throw new IllegalStateException("Unknown state " + state);
        };
    }

    private static Tuple tuple(UUID run, ReportJob job, Object... rest) {
        Tuple tuple = Tuple.of(run, job.number());
        Arrays.stream(rest).forEach(tuple::addValue);
        return tuple;
    }
}
