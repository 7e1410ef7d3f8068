package adsconnect.architecture.faults;

import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the tables hold after any faults over first syncs. Its statements know the tables; nobody else here does. */
final class TableInvariants {

    private static final String CONNECTIONS = """
            SELECT profile_id, stage = 3 AND status = 'CONNECTED' AND last_sync_at IS NOT NULL AS is_ready,
                   stage || ' ' || status AS state
            FROM connections""";

    private static final String RUNS_THAT_DID_NOT_END_WELL = """
            SELECT profile_id, coalesce(reason, 'it goes on') AS reason FROM sync_runs
            WHERE finished_at IS NULL OR reason IS NOT NULL""";

    private static final String PROFILES_WITH_OTHER_THAN_ONE_RUN = """
            SELECT c.profile_id, count(r.run_id) AS runs FROM connections c LEFT JOIN sync_runs r USING (profile_id)
            GROUP BY c.profile_id HAVING count(r.run_id) <> 1""";

    private static final String JOBS = """
            SELECT r.profile_id, j.report_id, j.state, j.attempt, j.preview
            FROM report_jobs j JOIN sync_runs r USING (run_id)""";

    private static final String DAYS_NOT_COVERED = """
            SELECT r.profile_id, wanted.day::date AS day, j.type
            FROM report_jobs j JOIN sync_runs r USING (run_id) JOIN connections c USING (profile_id)
                 JOIN accounts a USING (account_id)
                 CROSS JOIN LATERAL generate_series(j.from_day, j.to_day, interval '1 day') AS wanted (day)
            WHERE NOT EXISTS (SELECT 1 FROM coverage d
                              WHERE d.profile_id = r.profile_id AND d.owner_id = a.owner_id AND d.day = wanted.day::date
                                AND d.report_type = j.type AND d.rows IS NOT NULL)""";

    /** What is stored of each report but the previews, which the whole report covers. */
    private static final String TOTALS = """
            WITH loaded AS (
                SELECT profile_id, 'SPONSORED_PRODUCTS_SEARCH_TERMS' AS type, day, impressions, clicks, cost
                FROM search_term_days
                UNION ALL
                SELECT profile_id, 'SPONSORED_PRODUCTS_ADVERTISED_PRODUCTS', day, impressions, clicks, cost
                FROM advertised_product_days
                UNION ALL
                SELECT profile_id, ad_product || '_CAMPAIGNS', day, impressions, clicks, cost FROM campaign_days)
            SELECT r.profile_id, j.report_id, j.type, j.from_day, j.to_day, j.rows, count(d.day) AS found,
                   coalesce(sum(d.impressions), 0) AS impressions, coalesce(sum(d.clicks), 0) AS clicks,
                   coalesce(sum(d.cost), 0) AS cost
            FROM report_jobs j JOIN sync_runs r USING (run_id)
                 LEFT JOIN loaded d ON d.profile_id = r.profile_id AND d.type = j.type
            WHERE NOT j.preview
            GROUP BY r.profile_id, j.report_id, j.type, j.from_day, j.to_day, j.rows""";

    private static final Map<String, String> AMAZONS_NAMES = Map.of(
            "SPONSORED_PRODUCTS_CAMPAIGNS", "spCampaigns",
            "SPONSORED_BRANDS_CAMPAIGNS", "sbCampaigns",
            "SPONSORED_DISPLAY_CAMPAIGNS", "sdCampaigns",
            "SPONSORED_PRODUCTS_SEARCH_TERMS", "spSearchTerm",
            "SPONSORED_PRODUCTS_ADVERTISED_PRODUCTS", "spAdvertisedProduct");

    private TableInvariants() {}

    static List<String> everyConnectionIsReady(EndState end) {
        List<String> violations = new ArrayList<>();
        Set<Long> missing = new HashSet<>(end.confirmed());
        end.tables().rows(CONNECTIONS, row -> {
            long profile = row.getLong("profile_id");
            if (!missing.remove(profile)) {
                violations.add("Profile " + profile + " was connected and never confirmed");
            }
            if (!row.getBoolean("is_ready")) {
                violations.add("Profile " + profile + " is not ready: " + row.getString("state"));
            }
            return profile;
        });
        missing.forEach(profile -> violations.add("Profile " + profile + " was confirmed and is not connected"));
        return violations;
    }

    static List<String> everyRunEndedWellAndOnce(EndState end) {
        List<String> violations = new ArrayList<>(end.tables()
                .rows(
                        RUNS_THAT_DID_NOT_END_WELL,
                        row -> "The run of profile " + row.getLong("profile_id") + " did not end well: "
                                + row.getString("reason")));
        violations.addAll(end.tables()
                .rows(
                        PROFILES_WITH_OTHER_THAN_ONE_RUN,
                        row -> "Profile " + row.getLong("profile_id") + " has runs: " + row.getLong("runs")));
        return violations;
    }

    /** What Amazon made is what we stored and loaded, at the first attempt. */
    static List<String> noReportWasLost(EndState end) {
        List<String> violations = new ArrayList<>();
        Map<String, AmazonReport> strays =
                end.reports().stream().collect(Collectors.toMap(AmazonReport::id, Function.identity(), (a, b) -> a));
        end.tables().rows(JOBS, row -> {
            String job = "The report " + row.getString("report_id") + " of profile " + row.getLong("profile_id");
            if (strays.remove(String.valueOf(row.getString("report_id"))) == null) {
                violations.add(job + " is none of Amazon's, or was taken twice");
            }
            // Nobody waits for a preview.
            boolean loaded = row.getBoolean("preview") || row.getString("state").equals("LOADED");
            if (!loaded || row.getInt("attempt") != 1) {
                violations.add(job + " is " + row.getString("state") + " after attempts: " + row.getInt("attempt"));
            }
            return job;
        });
        strays.values().forEach(stray -> violations.add("Nobody fetched Amazon's report " + stray));
        return violations;
    }

    static List<String> everyDayIsCovered(EndState end) {
        return end.tables()
                .rows(
                        DAYS_NOT_COVERED,
                        row -> "Profile " + row.getLong("profile_id") + " has no word on " + row.getDate("day") + " in "
                                + row.getString("type"));
    }

    /** Amazon changes its mind from day to day; what counts is what it said when the report was made. */
    static List<String> totalsAreAmazons(EndState end) {
        Map<String, Instant> made = end.reports().stream()
                .collect(Collectors.toMap(AmazonReport::id, AmazonReport::finishedAt, (a, b) -> a));
        return end
                .tables()
                .rows(TOTALS, row -> {
                    Instant then = made.get(String.valueOf(row.getString("report_id")));
                    return then == null ? "" : difference(end, then, row);
                })
                .stream()
                .filter(violation -> !violation.isEmpty())
                .toList();
    }

    private static String difference(EndState end, Instant then, ResultSet row) throws SQLException {
        long profile = row.getLong("profile_id");
        end.amazon().moveClockTo(then);
        JsonObject truth = end.amazon()
                .truth(
                        profile,
                        AMAZONS_NAMES.get(row.getString("type")),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class));
        boolean equal = row.getLong("rows") == row.getLong("found")
                && row.getLong("rows") == truth.getLong("rows")
                && row.getLong("impressions") == truth.getLong("impressions")
                && row.getLong("clicks") == truth.getLong("clicks")
                && row.getBigDecimal("cost").compareTo(new BigDecimal(truth.getString("cost"))) == 0;
        return equal
                ? ""
                : "Profile " + profile + " has of " + row.getString("type") + " " + row.getLong("found") + " of "
                        + row.getLong("rows") + " rows, "
                        + row.getLong("impressions") + " impressions, " + row.getLong("clicks") + " clicks, cost "
                        + row.getBigDecimal("cost") + "; Amazon says " + truth;
    }
}
