package adsconnect.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** What the tables of loaded rows hold, read past all our code. Used by one thread. */
final class TableContents implements AutoCloseable {

    private static final String COMMON = """
            profile_id, owner_id, %s, day, campaign_id, impressions, clicks, trim_scale(cost), orders, trim_scale(sales)""";

    private static final List<String> SELECTS = List.of(
            "SELECT concat_ws('|', " + COMMON.formatted("ad_product || '_CAMPAIGNS'")
                    + ", campaign_name, campaign_status) FROM campaign_days%s",
            "SELECT concat_ws('|', " + COMMON.formatted("'SPONSORED_PRODUCTS_SEARCH_TERMS'")
                    + ", ad_group_id, keyword_id, search_term, campaign_name, ad_group_name, targeting, match_type)"
                    + " FROM search_term_days%s",
            "SELECT concat_ws('|', " + COMMON.formatted("'SPONSORED_PRODUCTS_ADVERTISED_PRODUCTS'")
                    + ", ad_id, campaign_name, ad_group_id, ad_group_name, asin, sku) FROM advertised_product_days%s");

    private static final List<String> TABLES = List.of("campaign_days", "search_term_days", "advertised_product_days");

    private static final String COVERAGE = """
            SELECT concat_ws('|', profile_id, owner_id, report_type, day, rows, reason) FROM coverage""";

    private static final List<String> KEYS =
            List.of("ad_product, campaign_id", "ad_group_id, keyword_id, search_term", "ad_id");

    private static final String OVERLAPS = """
            WITH words AS (
                SELECT profile_id, owner_id, day, %2$s, said_since, said_until FROM %1$s_history
                UNION ALL
                SELECT profile_id, owner_id, day, %2$s, said_since, 'infinity' FROM %1$s),
            in_order AS (
                SELECT words::text AS word, said_until, lead(said_since)
                       OVER (PARTITION BY profile_id, owner_id, day, %2$s ORDER BY said_since, said_until) AS next
                FROM words)
            SELECT '%1$s ' || word FROM in_order WHERE next < said_until""";

    private final Connection connection;

    TableContents(DatabaseAddress address) throws SQLException {
        this.connection = DriverManager.getConnection(address.jdbcUrl(), address.jdbcProperties());
    }

    /** All rows, each as {@link LoadedSeries#text} writes it. */
    List<String> rows() throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String select : SELECTS) {
            rows.addAll(texts(select.formatted("")));
        }
        Collections.sort(rows);
        return rows;
    }

    /** The same as they were at that moment, by the rows' history. */
    List<String> rowsAsOf(Instant moment) throws SQLException {
        List<String> rows = new ArrayList<>();
        Timestamp at = Timestamp.from(moment);
        for (String select : SELECTS) {
            rows.addAll(texts(select.formatted(" WHERE said_since <= ?"), at));
            rows.addAll(texts(select.formatted("_history WHERE said_since <= ? AND said_until > ?"), at, at));
        }
        Collections.sort(rows);
        return rows;
    }

    /** Days as {@code profile|owner|type|day|rows} or with the reason instead of rows. */
    List<String> coverage() throws SQLException {
        List<String> days = texts(COVERAGE);
        Collections.sort(days);
        return days;
    }

    /** Changes whenever any row is written, were it with the same values. */
    List<String> versions() throws SQLException {
        List<String> versions = new ArrayList<>();
        for (String table : TABLES) {
            versions.addAll(texts("SELECT tableoid || ctid::text || xmin FROM " + table));
            versions.addAll(texts("SELECT tableoid || ctid::text || xmin FROM " + table + "_history"));
        }
        return versions;
    }

    long historyRows() throws SQLException {
        long rows = 0;
        for (String table : TABLES) {
            rows += texts("SELECT 1 FROM " + table + "_history").size();
        }
        return rows;
    }

    /** How much of a report was kept aside, as {@code reason|lines}. */
    List<String> keptAside(UUID run, int number) throws SQLException {
        return texts(
                "SELECT reason || '|' || count(*) FROM set_aside WHERE run_id = ? AND number = ? GROUP BY reason",
                run,
                number);
    }

    /** What Amazon is to have said until before it said so, or never. */
    List<String> wordsOfNoTime() throws SQLException {
        List<String> words = new ArrayList<>();
        for (String table : TABLES) {
            words.addAll(texts(
                    "SELECT '" + table + " ' || h::text FROM " + table + "_history h WHERE said_since >= said_until"));
        }
        return words;
    }

    /** What it is to have said of a row at a time when it said something else of it. */
    List<String> wordsThatOverlap() throws SQLException {
        List<String> words = new ArrayList<>();
        for (int table = 0; table < TABLES.size(); table++) {
            words.addAll(texts(OVERLAPS.formatted(TABLES.get(table), KEYS.get(table))));
        }
        return words;
    }

    private List<String> texts(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<String> texts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
