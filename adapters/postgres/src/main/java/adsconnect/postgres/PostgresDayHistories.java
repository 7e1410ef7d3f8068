package adsconnect.postgres;

import static adsconnect.postgres.Columns.instant;
import static adsconnect.postgres.Columns.optionalInstant;
import static adsconnect.postgres.Columns.time;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.metrics.CampaignThen;
import adsconnect.domain.metrics.DayMoment;
import adsconnect.domain.metrics.Measures;
import adsconnect.domain.metrics.port.DayHistories;
import adsconnect.domain.sync.AdProduct;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code campaign_days} and its history say of single days. */
public final class PostgresDayHistories implements DayHistories {

    /**
     * Each version comes when it is said first and goes when something else is said; what goes while another version of the
     * same campaign comes is restated. What a moment says is the sum of all that came and went until then.
     */
    private static final String MOMENTS = """
            WITH history AS NOT MATERIALIZED (
                SELECT * FROM campaign_days_history WHERE profile_id = $1 AND owner_id = $2 AND day = $3),
            now AS NOT MATERIALIZED (
                SELECT * FROM campaign_days WHERE profile_id = $1 AND owner_id = $2 AND day = $3),
            said AS (
                SELECT said_since, said_until, ad_product, count(*) AS rows, sum(cost) AS cost, sum(sales) AS sales,
                       sum(orders) AS orders, sum(clicks) AS clicks, sum(impressions) AS impressions
                FROM history GROUP BY said_since, said_until, ad_product
                UNION ALL
                SELECT said_since, NULL, ad_product, count(*), sum(cost), sum(sales), sum(orders), sum(clicks), sum(impressions)
                FROM now GROUP BY said_since, ad_product),
            changes AS (
                SELECT said_since AS at, ad_product, rows AS came, 0 AS went, 0 AS restated, cost, sales, orders, clicks,
                       impressions
                FROM said
                UNION ALL
                SELECT said_until, ad_product, 0, rows, 0, -cost, -sales, -orders, -clicks, -impressions
                FROM said WHERE said_until IS NOT NULL
                UNION ALL
                SELECT next.said_since, next.ad_product, 0, 0, count(*), 0, 0, 0, 0, 0
                FROM history JOIN history AS next USING (campaign_id, ad_product)
                WHERE next.said_since = history.said_until GROUP BY next.said_since, next.ad_product
                UNION ALL
                SELECT now.said_since, now.ad_product, 0, 0, count(*), 0, 0, 0, 0, 0
                FROM history JOIN now USING (campaign_id, ad_product)
                WHERE now.said_since = history.said_until GROUP BY now.said_since, now.ad_product)
            SELECT at, array_agg(DISTINCT ad_product) AS products, (sum(came) - sum(restated))::bigint AS added,
                   sum(restated)::bigint AS restated, (sum(went) - sum(restated))::bigint AS withdrawn,
                   sum(sum(cost)) OVER (ORDER BY at) AS spend, sum(sum(sales)) OVER (ORDER BY at) AS sales,
                   least(sum(sum(orders)) OVER (ORDER BY at), 9223372036854775807)::bigint AS orders,
                   least(sum(sum(clicks)) OVER (ORDER BY at), 9223372036854775807)::bigint AS clicks,
                   least(sum(sum(impressions)) OVER (ORDER BY at), 9223372036854775807)::bigint AS impressions
            FROM changes GROUP BY at ORDER BY at""";

    private static final String CAMPAIGNS = """
            WITH by_now AS (
                SELECT ad_product, campaign_id, campaign_name, cost, sales, orders, clicks, impressions, said_since
                FROM campaign_days WHERE profile_id = $1 AND owner_id = $2 AND day = $3),
            by_then AS (
                SELECT ad_product, campaign_id, campaign_name, cost, sales, orders, clicks, impressions, said_since
                FROM campaign_days_history
                WHERE profile_id = $1 AND owner_id = $2 AND day = $3 AND said_since <= $4 AND said_until > $4
                UNION ALL SELECT * FROM by_now WHERE said_since <= $4)
            SELECT ad_product, campaign_id, coalesce(by_now.campaign_name, by_then.campaign_name) AS name,
                   by_then.cost AS then_spend, by_then.sales AS then_sales, by_then.orders AS then_orders,
                   by_then.clicks AS then_clicks, by_then.impressions AS then_impressions,
                   by_now.cost AS now_spend, by_now.sales AS now_sales, by_now.orders AS now_orders,
                   by_now.clicks AS now_clicks, by_now.impressions AS now_impressions
            FROM by_then FULL JOIN by_now USING (ad_product, campaign_id)
            ORDER BY coalesce(by_now.cost, by_then.cost) DESC, campaign_id, ad_product""";

    private static final String LAST_SAID = """
            SELECT max(at) AS at FROM coverage
            WHERE profile_id = $1 AND owner_id = $2 AND day = $3 AND rows IS NOT NULL AND report_type LIKE '%_CAMPAIGNS'""";

    private final Database database;

    public PostgresDayHistories(Database database) {
        this.database = database;
    }

    @Override
    public List<DayMoment> moments(ProfileId profile, UserId owner, LocalDate day) {
        return database.all(
                MOMENTS,
                of(profile, owner, day),
                row -> new DayMoment(
                        instant(row, "at"),
                        Arrays.stream(row.getArrayOfStrings("products"))
                                .map(AdProduct::valueOf)
                                .collect(Collectors.toSet()),
                        row.getLong("added"),
                        row.getLong("restated"),
                        row.getLong("withdrawn"),
                        measures(row, "").orElseThrow()));
    }

    @Override
    public List<CampaignThen> campaigns(ProfileId profile, UserId owner, LocalDate day, Instant at) {
        return database.all(
                CAMPAIGNS,
                of(profile, owner, day).addValue(time(at)),
                row -> new CampaignThen(
                        AdProduct.valueOf(row.getString("ad_product")),
                        row.getLong("campaign_id"),
                        row.getString("name"),
                        measures(row, "then_"),
                        measures(row, "now_")));
    }

    @Override
    public Optional<Instant> lastSaid(ProfileId profile, UserId owner, LocalDate day) {
        return database.one(LAST_SAID, of(profile, owner, day), row -> optionalInstant(row, "at"))
                .flatMap(at -> at);
    }

    private static Tuple of(ProfileId profile, UserId owner, LocalDate day) {
        return Tuple.of(profile.value(), owner.value(), day);
    }

    /** Empty if the campaign was not there. */
    private static Optional<Measures> measures(Row row, String prefix) {
        return Optional.ofNullable(row.getBigDecimal(prefix + "spend"))
                .map(spend -> new Measures(
                        spend,
                        row.getBigDecimal(prefix + "sales"),
                        row.getLong(prefix + "orders"),
                        row.getLong(prefix + "clicks"),
                        row.getLong(prefix + "impressions")));
    }
}
