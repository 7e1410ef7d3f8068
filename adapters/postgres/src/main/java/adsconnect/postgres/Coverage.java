package adsconnect.postgres;

import static adsconnect.postgres.Columns.instant;
import static adsconnect.postgres.Columns.time;

import adsconnect.domain.sync.ClaimedRun;
import adsconnect.domain.sync.DayCover;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.ReportJob;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.ReportType;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/** Which days of which reports were loaded, with how many rows, and when; or why they are missing (SYNC-9). */
final class Coverage {

    private static final String ROWS = """
            SELECT day, rows FROM coverage
            WHERE profile_id = $1 AND owner_id = $2 AND report_type = $3 AND day BETWEEN $4 AND $5 AND rows > 0""";

    private static final String NEXT = """
            SELECT greatest($6, max(at) + interval '1 microsecond') AS next FROM coverage
            WHERE profile_id = $1 AND owner_id = $2 AND report_type = $3 AND day BETWEEN $4 AND $5""";

    private static final String COVER = """
            INSERT INTO coverage (profile_id, owner_id, report_type, day, rows, at)
            SELECT $1, $2, $3, day, rows, $6 FROM unnest($4::date[], $5::bigint[]) AS loaded (day, rows)
            ON CONFLICT (profile_id, owner_id, day, report_type)
            DO UPDATE SET rows = excluded.rows, reason = NULL, at = excluded.at""";

    private static final String MISS = """
            INSERT INTO coverage (profile_id, owner_id, report_type, day, reason, at)
            SELECT $1, $2, $3, day::date, $6, $7::timestamptz FROM generate_series($4::date, $5::date, interval '1 day') AS day
            ON CONFLICT (profile_id, owner_id, day, report_type)
            DO UPDATE SET reason = excluded.reason, at = excluded.at WHERE coverage.rows IS NULL""";

    private static final String NOT_KEPT = """
            INSERT INTO coverage (profile_id, owner_id, report_type, day, reason, at)
            SELECT $1, $2, $3, day::date, $6, $7::timestamptz FROM generate_series($4::date, $5::date, interval '1 day') AS wanted (day)
            WHERE NOT EXISTS (SELECT FROM coverage known WHERE profile_id = $1 AND owner_id = $2 AND report_type = $3
                              AND known.day = wanted.day::date)
            ON CONFLICT (profile_id, owner_id, day, report_type) DO NOTHING""";

    private final Database database;

    Coverage(Database database) {
        this.database = database;
    }

    /** How many rows were loaded of each day; days without any are left out. */
    Map<LocalDate, Long> rows(ClaimedRun run, ReportOrder order) {
        record Loaded(LocalDate day, long rows) {}
        Map<LocalDate, Long> rows = new HashMap<>();
        database.all(
                        ROWS,
                        days(run, order.type(), order.days()),
                        row -> new Loaded(row.getLocalDate("day"), row.getLong("rows")))
                .forEach(loaded -> rows.put(loaded.day(), loaded.rows()));
        return rows;
    }

    /**
     * Now, or right after those days were last loaded, should that be later by the clock of whoever did it: what Amazon said
     * next must not come before what it said last (SYNC-10).
     */
    Instant next(ClaimedRun run, ReportType type, DayRange days, Instant now) {
        return database.one(NEXT, days(run, type, days).addValue(time(now)), row -> instant(row, "next"))
                .orElseThrow();
    }

    void loaded(ClaimedRun run, ReportType type, SortedMap<LocalDate, Long> days, Instant at) {
        database.change(
                COVER,
                whose(run, type)
                        .addValue(days.keySet().toArray(LocalDate[]::new))
                        .addValue(days.values().toArray(Long[]::new))
                        .addValue(time(at)));
    }

    /** Days that were covered before stay covered. */
    void missing(ClaimedRun run, ReportJob.Failed job, Instant now) {
        database.change(
                MISS,
                days(run, job.order().type(), job.order().days())
                        .addValue(job.reason())
                        .addValue(time(now)));
    }

    /** Days of which something is known keep it. */
    void notKept(ClaimedRun run, ReportType type, DayRange days, Instant now) {
        database.change(
                NOT_KEPT,
                days(run, type, days).addValue(DayCover.NotKept.REASON).addValue(time(now)));
    }

    private static Tuple days(ClaimedRun run, ReportType type, DayRange days) {
        return whose(run, type).addValue(days.from()).addValue(days.to());
    }

    private static Tuple whose(ClaimedRun run, ReportType type) {
        return Tuple.of(run.profile().id().value(), run.account().owner().value(), type.name());
    }
}
