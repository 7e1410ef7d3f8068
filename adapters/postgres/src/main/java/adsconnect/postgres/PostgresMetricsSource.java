package adsconnect.postgres;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.metrics.CampaignMeasures;
import adsconnect.domain.metrics.Gap;
import adsconnect.domain.metrics.Measures;
import adsconnect.domain.metrics.Period;
import adsconnect.domain.metrics.port.MetricsSource;
import adsconnect.domain.sync.AdProduct;
import adsconnect.domain.sync.ReportType;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sums over the table {@code campaign_days}, and what {@code coverage} says of its days. */
public final class PostgresMetricsSource implements MetricsSource {

    private static final String BY_DAY = """
            SELECT day, sum(cost) AS spend, sum(sales) AS sales, sum(orders)::bigint AS orders,
                   sum(clicks)::bigint AS clicks, sum(impressions)::bigint AS impressions
            FROM campaign_days WHERE profile_id = $1 AND owner_id = $2 AND day BETWEEN $3 AND $4
            GROUP BY day""";

    private static final String BY_CAMPAIGN = """
            SELECT ad_product, campaign_id, sum(cost) AS spend, sum(sales) AS sales, sum(orders)::bigint AS orders,
                   sum(clicks)::bigint AS clicks, sum(impressions)::bigint AS impressions,
                   (array_agg(campaign_name ORDER BY day DESC))[1] AS name,
                   (array_agg(campaign_status ORDER BY day DESC))[1] AS status
            FROM campaign_days WHERE profile_id = $1 AND owner_id = $2 AND day BETWEEN $3 AND $4
            GROUP BY ad_product, campaign_id ORDER BY spend DESC, campaign_id, ad_product""";

    private static final String FIRST_DAY = """
            SELECT min(day) AS day FROM coverage
            WHERE profile_id = $1 AND owner_id = $2 AND rows IS NOT NULL AND report_type LIKE '%_CAMPAIGNS'""";

    private static final String COVERED_DAYS = """
            SELECT count(*) AS days FROM coverage
            WHERE profile_id = $1 AND owner_id = $2 AND report_type = $3 AND day BETWEEN $4 AND $5
              AND rows IS NOT NULL""";

    /** Days in a row that miss for one reason are one gap. */
    private static final String GAPS = """
            SELECT report_type, reason, min(day) AS from_day, max(day) AS to_day
            FROM (SELECT report_type, reason, day,
                         day - row_number() OVER (PARTITION BY report_type, reason ORDER BY day)::integer AS stretch
                  FROM coverage
                  WHERE profile_id = $1 AND owner_id = $2 AND day BETWEEN $3 AND $4 AND rows IS NULL) AS missing
            GROUP BY report_type, reason, stretch ORDER BY report_type, from_day""";

    private final Database database;

    public PostgresMetricsSource(Database database) {
        this.database = database;
    }

    @Override
    public Map<LocalDate, Measures> byDay(ProfileId profile, UserId owner, Period period) {
        Map<LocalDate, Measures> days = new HashMap<>();
        database.all(
                        BY_DAY,
                        Tuple.of(profile.value(), owner.value(), period.from(), period.to()),
                        row -> Map.entry(row.getLocalDate("day"), measures(row)))
                .forEach(entry -> days.put(entry.getKey(), entry.getValue()));
        return days;
    }

    @Override
    public List<CampaignMeasures> byCampaign(ProfileId profile, UserId owner, Period period) {
        return database.all(
                BY_CAMPAIGN,
                Tuple.of(profile.value(), owner.value(), period.from(), period.to()),
                row -> new CampaignMeasures(
                        AdProduct.valueOf(row.getString("ad_product")),
                        row.getLong("campaign_id"),
                        row.getString("name"),
                        row.getString("status"),
                        measures(row)));
    }

    @Override
    public Optional<LocalDate> firstDay(ProfileId profile, UserId owner) {
        return database.one(
                        FIRST_DAY,
                        Tuple.of(profile.value(), owner.value()),
                        row -> Optional.ofNullable(row.getLocalDate("day")))
                .flatMap(day -> day);
    }

    @Override
    public boolean covers(ProfileId profile, UserId owner, ReportType type, Period period) {
        return database.one(
                        COVERED_DAYS,
                        Tuple.of(profile.value(), owner.value(), type.name(), period.from(), period.to()),
                        row -> row.getLong("days"))
                .filter(days -> days == period.days())
                .isPresent();
    }

    @Override
    public List<Gap> gaps(ProfileId profile, UserId owner, Period period) {
        return database.all(
                GAPS,
                Tuple.of(profile.value(), owner.value(), period.from(), period.to()),
                row -> new Gap(
                        ReportType.valueOf(row.getString("report_type")),
                        new Period(row.getLocalDate("from_day"), row.getLocalDate("to_day")),
                        row.getString("reason")));
    }

    private static Measures measures(Row row) {
        return new Measures(
                row.getBigDecimal("spend"),
                row.getBigDecimal("sales"),
                row.getLong("orders"),
                row.getLong("clicks"),
                row.getLong("impressions"));
    }
}
