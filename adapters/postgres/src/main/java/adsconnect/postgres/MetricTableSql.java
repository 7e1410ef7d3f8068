package adsconnect.postgres;

import adsconnect.domain.metrics.Measure;
import adsconnect.domain.metrics.TableQuery.Order;

/**
 * The statements behind the tables of sums. Their parameters: $1 profile, $2 owner, $3 and $4 the first and the last day, $5
 * patterns that a name must all match, in whatever case, $6 rows of a page, $7 the page, $8 the version of what is loaded, $9 ad
 * product or null, $10 status or null.
 */
enum MetricTableSql {
    CAMPAIGNS("prepared_campaigns", "ad_product, campaign_id, name, status, folded", """
            SELECT sums.*, named.campaign_name AS name, named.campaign_status AS status,
                   lower(named.campaign_name COLLATE "default") AS folded
            FROM (SELECT ad_product, campaign_id, max(day) AS last_day, {sums} FROM campaign_days
                  WHERE profile_id = $1 AND owner_id = $2 AND day BETWEEN $3 AND $4
                  GROUP BY ad_product, campaign_id) AS sums
            -- Under the name and status it had last.
            CROSS JOIN LATERAL (
                SELECT campaign_name, campaign_status FROM campaign_days d
                WHERE d.profile_id = $1 AND d.owner_id = $2 AND d.day = sums.last_day AND d.ad_product = sums.ad_product
                  AND d.campaign_id = sums.campaign_id LIMIT 1) AS named""", "campaign_id, ad_product"),

    SEARCH_TERMS("prepared_search_terms", "name, campaign, alone, folded", """
            SELECT search_term AS name, lower(search_term COLLATE "default") AS folded,
                   min(campaign_name COLLATE "C") AS campaign, min(campaign_id) = max(campaign_id) AS alone, {sums}
            FROM search_term_days WHERE profile_id = $1 AND owner_id = $2 AND day BETWEEN $3 AND $4
            GROUP BY search_term""", "name");

    private static final String FIGURES = "impressions, clicks, cost, orders, sales";

    /** In one statement, and so of one moment: how many rows were loaded when, and whether that is what was asked about. */
    private static final String VERSION = """
            SELECT count(*) || ':' || coalesce(sum(extract(epoch FROM at)), 0) AS version, coalesce(sum(rows), 0)::bigint AS rows
            FROM coverage
            WHERE profile_id = $1 AND owner_id = $2 AND day BETWEEN $3 AND $4 AND report_type LIKE {reports} AND rows IS NOT NULL""";

    /** One row at least, so that totals are there where nothing is. */
    private static final String PAGE = """
            WITH sums AS {once} ({source}),
            found AS NOT MATERIALIZED (
                SELECT * FROM sums
                WHERE folded COLLATE "C" LIKE ALL (ARRAY(
                          SELECT lower(word COLLATE "default") FROM unnest($5::text[]) AS word)) AND {filter}),
            totals AS ({totals}),
            paged AS (SELECT *, greatest(1, ceil(found::numeric / $6::bigint))::bigint AS pages, {there} AS there FROM totals)
            SELECT paged.*, least($7::bigint, pages) AS page, shown.*
            FROM paged LEFT JOIN LATERAL (
                SELECT * FROM found ORDER BY {order}
                LIMIT $6::bigint OFFSET (least($7::bigint, pages) - 1) * $6::bigint) AS shown ON true""";

    private static final String TOTALS = """
            SELECT count(*) AS found, least(coalesce(sum(impressions), 0), 9223372036854775807)::bigint AS all_impressions,
                   least(coalesce(sum(clicks), 0), 9223372036854775807)::bigint AS all_clicks, coalesce(sum(cost), 0) AS all_cost,
                   least(coalesce(sum(orders), 0), 9223372036854775807)::bigint AS all_orders, coalesce(sum(sales), 0) AS all_sales
            FROM {from}""";

    /** Of all rows of a prepared table they stand beside it. */
    private static final String KEPT_TOTALS = """
            SELECT coalesce(found, 0) AS found, all_impressions, all_clicks, all_cost, all_orders, all_sales
            FROM (VALUES (1)) AS one LEFT JOIN (SELECT * {table}) AS kept ON true""";

    private static final String PREPARED = """
            FROM prepared_tables
            WHERE profile_id = $1 AND owner_id = $2 AND kind = '{kind}' AND from_day = $3 AND to_day = $4 AND version = $8""";

    /** Of one node and one caller at a time, until the unit of work ends; the sums of a period are added up by one. */
    static final String BEGIN = "SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS mine";

    /** $5 version. */
    private static final String THERE = """
            SELECT 1 FROM prepared_tables
            WHERE profile_id = $1 AND owner_id = $2 AND kind = '{kind}' AND from_day = $3 AND to_day = $4 AND version = $5""";

    /** Other states of these days make room, and so do the oldest of what was prepared for the same profile; $5 version. */
    private static final String MAKE_ROOM = """
            DELETE FROM prepared_tables
            WHERE profile_id = $1 AND owner_id = $2
              AND (kind = '{kind}' AND from_day = $3 AND to_day = $4 AND version <> $5
                   OR table_id IN (SELECT table_id FROM prepared_tables WHERE profile_id = $1 AND owner_id = $2
                                   ORDER BY prepared_at DESC OFFSET 9))""";

    /** The sums with the version of the very moment they are of; nothing if they are there. */
    private static final String FILL = """
            WITH loaded AS MATERIALIZED ({version}),
            sums AS MATERIALIZED ({source}),
            made AS (
                INSERT INTO prepared_tables (kind, profile_id, owner_id, from_day, to_day, version, found, all_impressions,
                                             all_clicks, all_cost, all_orders, all_sales)
                SELECT '{kind}', $1, $2, $3, $4, loaded.version, totals.* FROM loaded, ({totals}) AS totals
                ON CONFLICT (profile_id, owner_id, kind, from_day, to_day, version) DO NOTHING RETURNING table_id)
            INSERT INTO {prepared} (table_id, {columns}, {figures}) SELECT table_id, {columns}, {figures} FROM made, sums""";

    private final String prepared;
    private final String columns;
    private final String source;
    private final String key;

    MetricTableSql(String prepared, String columns, String source, String key) {
        this.prepared = prepared;
        this.columns = columns;
        this.source = source;
        this.key = key;
    }

    /** How many rows there are to add up, and what tells this state of them from others. */
    String version() {
        return VERSION.replace("{reports}", this == CAMPAIGNS ? "'%\\_CAMPAIGNS'" : "'%\\_SEARCH\\_TERMS'");
    }

    /** A page, added up as it is asked for. */
    String pageAtOnce(Order order) {
        return page(order, "MATERIALIZED", summed(), TOTALS.replace("{from}", "found"), "$8::text IS NOT NULL");
    }

    /** A page of what was put down. */
    String pagePrepared(Order order, boolean ofAll) {
        String table = named(PREPARED);
        // Reading rows twice takes a third of the time of writing them aside.
        return page(
                order,
                "NOT MATERIALIZED",
                "SELECT %s, %s FROM %s WHERE table_id = (SELECT table_id %s)"
                        .formatted(columns, FIGURES, prepared, table),
                ofAll ? KEPT_TOTALS.replace("{table}", table) : TOTALS.replace("{from}", "found"),
                "EXISTS (SELECT %s)".formatted(table));
    }

    /** Whether sums of that version are put down. */
    String there() {
        return named(THERE);
    }

    String makeRoom() {
        return named(MAKE_ROOM);
    }

    String fill() {
        return named(FILL)
                .replace("{version}", version())
                .replace("{prepared}", prepared)
                .replace("{columns}", columns)
                .replace("{figures}", FIGURES)
                .replace("{totals}", TOTALS.replace("{from}", "sums"))
                .replace("{source}", summed());
    }

    private String page(Order order, String once, String from, String totals, String there) {
        return PAGE.replace("{once}", once)
                .replace("{totals}", totals)
                .replace("{source}", from)
                .replace("{there}", there)
                .replace(
                        "{filter}",
                        this == CAMPAIGNS
                                ? "ad_product = coalesce($9, ad_product) AND status = coalesce($10, status)"
                                : "true")
                .replace("{order}", by(order) + ", cost DESC, " + key);
    }

    private String summed() {
        return source.replace("{sums}", SumSql.OF_FIGURES);
    }

    private String named(String sql) {
        return sql.replace("{kind}", name());
    }

    private static String by(Order order) {
        String direction = order.descending() ? " DESC" : " ASC";
        return order.by()
                .map(measure -> switch (measure) {
                    // Said alike, an index can be read in this order.
                    case SPEND, SALES, ORDERS, CLICKS, IMPRESSIONS -> expression(measure) + direction;
                    case ACOS, ROAS, CTR, CPC, CONVERSION_RATE -> expression(measure) + direction + " NULLS LAST";
                })
                .orElse("folded" + direction);
    }

    private static String expression(Measure measure) {
        return switch (measure) {
            case SPEND -> "cost";
            case SALES -> "sales";
            case ACOS -> "cost / nullif(sales, 0)";
            case ROAS -> "sales / nullif(cost, 0)";
            case ORDERS -> "orders";
            case CLICKS -> "clicks";
            case IMPRESSIONS -> "impressions";
            case CTR -> "clicks::numeric / nullif(impressions, 0)";
            case CPC -> "cost / nullif(clicks, 0)";
            case CONVERSION_RATE -> "orders::numeric / nullif(clicks, 0)";
        };
    }
}
