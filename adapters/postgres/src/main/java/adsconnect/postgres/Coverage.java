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

    /** With what the stored rows of each day add up to. */
    private static final String COVER_CAMPAIGNS = """
            INSERT INTO coverage AS target (profile_id, owner_id, report_type, day, rows, at, impressions, clicks, cost, orders, sales)
            SELECT $1, $2, $3, loaded.day, rows, $6, coalesce(impressions, 0), coalesce(clicks, 0), coalesce(cost, 0),
                   coalesce(orders, 0), coalesce(sales, 0)
            FROM unnest($4::date[], $5::bigint[]) AS loaded (day, rows)
            LEFT JOIN (
                SELECT day, {sums}
                FROM campaign_days
                WHERE profile_id = $1 AND owner_id = $2 AND ad_product = $7 AND day = ANY ($4::date[]) GROUP BY day) AS sums
                ON sums.day = loaded.day
            ON CONFLICT (profile_id, owner_id, day, report_type)
            DO UPDATE SET rows = excluded.rows, reason = NULL, at = excluded.at, impressions = excluded.impressions,
                          clicks = excluded.clicks, cost = excluded.cost, orders = excluded.orders, sales = excluded.sales""".replace("{sums}", SumSql.OF_FIGURES);

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

    /** Days whose rows are stored as they are now. */
    void loaded(ClaimedRun run, ReportType type, SortedMap<LocalDate, Long> days, Instant at) {
        Tuple parameters = whose(run, type)
                .addValue(days.keySet().toArray(LocalDate[]::new))
                .addValue(days.values().toArray(Long[]::new))
                .addValue(time(at));
        if (ReportTable.of(type) == ReportTable.CAMPAIGN_DAYS) {
            database.change(
                    COVER_CAMPAIGNS, parameters.addValue(type.adProduct().name()));
        } else {
            database.change(COVER, parameters);
        }
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
