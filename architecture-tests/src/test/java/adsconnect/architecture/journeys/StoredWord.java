package adsconnect.architecture.journeys;

import adsconnect.postgres.DatabaseAddress;
import adsconnect.postgres.TestDatabase;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a program has in its tables, by statements that know them; for one thread. */
final class StoredWord implements AutoCloseable {

    /** Every line of every report, with the time in which Amazon said so. */
    private static final String LINES = """
            WITH lines AS (
                SELECT profile_id, ad_product || '_CAMPAIGNS' AS report_type, day, impressions, clicks, cost, orders, sales,
                       said_since, 'infinity'::timestamptz AS said_until FROM campaign_days
                UNION ALL SELECT profile_id, ad_product || '_CAMPAIGNS', day, impressions, clicks, cost, orders, sales,
                       said_since, said_until FROM campaign_days_history
                UNION ALL SELECT profile_id, 'SPONSORED_PRODUCTS_SEARCH_TERMS', day, impressions, clicks, cost, orders, sales,
                       said_since, 'infinity' FROM search_term_days
                UNION ALL SELECT profile_id, 'SPONSORED_PRODUCTS_SEARCH_TERMS', day, impressions, clicks, cost, orders, sales,
                       said_since, said_until FROM search_term_days_history
                UNION ALL SELECT profile_id, 'SPONSORED_PRODUCTS_ADVERTISED_PRODUCTS', day, impressions, clicks, cost,
                       orders, sales, said_since, 'infinity' FROM advertised_product_days
                UNION ALL SELECT profile_id, 'SPONSORED_PRODUCTS_ADVERTISED_PRODUCTS', day, impressions, clicks, cost,
                       orders, sales, said_since, said_until FROM advertised_product_days_history)""";

    private static final String SUMS = LINES + """

            SELECT day, count(*) AS rows, sum(impressions) AS impressions, sum(clicks) AS clicks, sum(cost) AS cost,
                   sum(orders) AS orders, sum(sales) AS sales
            FROM lines WHERE profile_id = ? AND report_type = ? AND said_since <= ? AND said_until > ? GROUP BY day""";

    private static final String COVERAGE = """
            SELECT day, coalesce(reason, rows::text) FROM coverage
            WHERE profile_id = %d AND report_type = '%s' ORDER BY day""";

    /** After all that was ever said, before what is still so ends. */
    private static final Instant AT_LAST = Instant.parse("9999-01-01T00:00:00Z");

    private final Connection connection;

    StoredWord(DatabaseAddress database) {
        try {
            connection = TestDatabase.connect(database);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** How the lines of one day of one report add up. */
    record Sums(long rows, long impressions, long clicks, BigDecimal cost, long orders, BigDecimal sales) {

        static final Sums NONE = new Sums(0, 0, 0, BigDecimal.ZERO, 0, BigDecimal.ZERO);

        Sums {
            cost = cost.stripTrailingZeros();
            sales = sales.stripTrailingZeros();
        }
    }

    /** What Amazon said last, day by day; days without lines are left out. */
    Map<LocalDate, Sums> sums(long profile, String reportType) {
        return sums(profile, reportType, AT_LAST);
    }

    /** What it said then. */
    Map<LocalDate, Sums> sums(long profile, String reportType, Instant then) {
        OffsetDateTime at = then.atOffset(ZoneOffset.UTC);
        try (PreparedStatement statement = connection.prepareStatement(SUMS)) {
            statement.setLong(1, profile);
            statement.setString(2, reportType);
            statement.setObject(3, at);
            statement.setObject(4, at);
            Map<LocalDate, Sums> sums = new HashMap<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    sums.put(found.getObject("day", LocalDate.class), sums(found));
                }
            }
            return sums;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** How many lines each known day has, or why it has none. */
    Map<LocalDate, String> coverage(long profile, String reportType) {
        Map<LocalDate, String> coverage = new HashMap<>();
        rows(COVERAGE.formatted(profile, reportType))
                .forEach(row -> coverage.put(LocalDate.parse(row.getFirst()), row.get(1)));
        return coverage;
    }

    /** The first column of what a statement finds. */
    List<String> texts(String sql) {
        return rows(sql).stream().map(List::getFirst).toList();
    }

    /** What a statement finds, as texts. */
    List<List<String>> rows(String sql) {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet found = statement.executeQuery()) {
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(found.getString(column));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Sums sums(ResultSet found) throws SQLException {
        return new Sums(
                found.getLong("rows"),
                found.getLong("impressions"),
                found.getLong("clicks"),
                found.getBigDecimal("cost"),
                found.getLong("orders"),
                found.getBigDecimal("sales"));
    }
}
