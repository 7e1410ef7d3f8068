package adsconnect.postgres;

import adsconnect.domain.sync.ReportType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The statements that make stored rows equal to staged ones, for one type of report and one place. Their parameters: $1
 * profile, $2 owner, $3 and $4 the first and the last day, $5 when Amazon said so.
 */
final class MergeSql {

    private static final String STORED_ROWS = """
            SELECT count(*) AS stored FROM {table}
            WHERE profile_id = $1 AND owner_id = $2 AND day BETWEEN $3 AND $4 AND {same type}""";

    /** Where nothing is stored yet, nothing needs to be compared. */
    private static final String ADD_ALL = """
            INSERT INTO {table} (profile_id, owner_id, {type column} day, {columns}, said_since)
            SELECT $1::bigint, $2::uuid, {type value} day, {columns}, $5::timestamptz FROM {staged}
            WHERE day BETWEEN $3 AND $4""";

    private static final String MERGE = """
            WITH said AS (
                SELECT * FROM {staged} WHERE day BETWEEN $3 AND $4),
            stored AS (
                SELECT * FROM {table}
                WHERE profile_id = $1 AND owner_id = $2 AND day BETWEEN $3 AND $4 AND {same type}),
            different AS MATERIALIZED (
                SELECT said.position IS NOT NULL AS is_said, stored.said_since IS NOT NULL AS is_stored,
                       coalesce(said.day, stored.day) AS day, {either key}, {new values}, {old values}, stored.said_since
                FROM said FULL JOIN stored ON said.day = stored.day AND {same key}
                WHERE said.position IS NULL OR stored.said_since IS NULL OR {values differ}),
            history AS (
                INSERT INTO {table}_history
                    (profile_id, owner_id, {type column} day, {key}, {values}, said_since, said_until)
                SELECT $1::bigint, $2::uuid, {type value} day, {key}, {as old}, said_since, $5::timestamptz FROM different WHERE is_stored),
            withdrawn AS (
                DELETE FROM {table} AS target USING different
                WHERE NOT is_said AND target.profile_id = $1 AND target.owner_id = $2 AND target.day BETWEEN $3 AND $4
                  AND {same type} AND target.day = different.day AND {target is different}
                RETURNING 1),
            restated AS (
                UPDATE {table} AS target SET {set values}, said_since = $5 FROM different
                WHERE is_said AND is_stored AND target.profile_id = $1 AND target.owner_id = $2
                  AND target.day BETWEEN $3 AND $4 AND {same type} AND target.day = different.day AND {target is different}
                RETURNING 1),
            added AS (
                INSERT INTO {table} (profile_id, owner_id, {type column} day, {key}, {values}, said_since)
                SELECT $1::bigint, $2::uuid, {type value} day, {key}, {as new}, $5::timestamptz FROM different WHERE NOT is_stored
                RETURNING 1)
            SELECT (SELECT count(*) FROM added) AS added, (SELECT count(*) FROM restated) AS restated,
                   (SELECT count(*) FROM withdrawn) AS withdrawn,
                   (SELECT count(*) FROM different WHERE is_said AND is_stored) AS to_restate""";

    /** $5 run, $6 number of the job. A million duplicates say no more than a thousand. */
    private static final String SET_DUPLICATES_ASIDE = """
            WITH counted AS (
                SELECT ctid AS at, row_number() OVER (PARTITION BY day, {key} ORDER BY position) AS nth
                FROM {staged} WHERE day BETWEEN $3 AND $4),
            again AS (
                DELETE FROM {staged} AS target USING counted WHERE target.ctid = counted.at AND nth > 1 RETURNING target.*),
            kept AS (
                INSERT INTO set_aside (run_id, number, line, reason, "column", text)
                SELECT $5::uuid, $6::integer, coalesce((SELECT max(line) FROM set_aside WHERE run_id = $5 AND number = $6), 0)
                       + row_number() OVER (ORDER BY position), 'DUPLICATE', '', left(to_json(again)::text, 2000)
                FROM again ORDER BY position LIMIT 1000)
            SELECT day, count(*) AS gone FROM again WHERE $1::bigint IS NOT NULL AND $2::uuid IS NOT NULL GROUP BY day""";

    final String storedRows;
    final String addAll;
    final String merge;
    final String keepDuplicatesAside;

    MergeSql(ReportType type, int place) {
        ReportTable table = ReportTable.of(type);
        boolean shared = table == ReportTable.CAMPAIGN_DAYS;
        String product = "'" + type.adProduct() + "'";
        Map<String, String> words = Map.ofEntries(
                Map.entry("table", table.table()),
                Map.entry("staged", table.staged(place)),
                // Campaigns of all ad products share a table; in it a type is told by its product.
                Map.entry("same type", shared ? "ad_product = " + product : "true"),
                Map.entry("type column", shared ? "ad_product," : ""),
                Map.entry("type value", shared ? product + "," : ""),
                Map.entry("columns", list(table.columns(), column -> column)),
                Map.entry("key", list(table.key(), column -> column)),
                Map.entry("values", list(table.restatable(), column -> column)),
                Map.entry(
                        "either key",
                        list(table.key(), column -> "coalesce(said.%1$s, stored.%1$s) AS %1$s".formatted(column))),
                Map.entry("same key", and(table.key(), column -> "said.%1$s = stored.%1$s".formatted(column))),
                Map.entry(
                        "target is different",
                        and(table.key(), column -> "target.%1$s = different.%1$s".formatted(column))),
                Map.entry("new values", list(table.restatable(), column -> "said.%1$s AS new_%1$s".formatted(column))),
                Map.entry(
                        "old values", list(table.restatable(), column -> "stored.%1$s AS old_%1$s".formatted(column))),
                Map.entry("as new", list(table.restatable(), column -> "new_" + column)),
                Map.entry("as old", list(table.restatable(), column -> "old_" + column)),
                Map.entry("set values", list(table.restatable(), column -> "%1$s = new_%1$s".formatted(column))),
                Map.entry(
                        "values differ",
                        "(" + list(table.restatable(), column -> "said." + column) + ") IS DISTINCT FROM ("
                                + list(table.restatable(), column -> "stored." + column) + ")"));
        this.storedRows = filled(STORED_ROWS, words);
        this.addAll = filled(ADD_ALL, words);
        this.merge = filled(MERGE, words);
        this.keepDuplicatesAside = filled(SET_DUPLICATES_ASIDE, words);
    }

    private static String filled(String sql, Map<String, String> words) {
        String filled = sql;
        for (Map.Entry<String, String> word : words.entrySet()) {
            filled = filled.replace("{" + word.getKey() + "}", word.getValue());
        }
        return filled;
    }

    private static String list(List<String> columns, Function<String, String> each) {
        return columns.stream().map(each).collect(Collectors.joining(", "));
    }

    private static String and(List<String> columns, Function<String, String> each) {
        return columns.stream().map(each).collect(Collectors.joining(" AND "));
    }
}
