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

    /** How much of a run's reports was kept aside, as {@code reason|lines}. */
    List<String> keptAside(UUID run) throws SQLException {
        return texts("SELECT reason || '|' || count(*) FROM set_aside WHERE run_id = ? GROUP BY reason", run);
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
