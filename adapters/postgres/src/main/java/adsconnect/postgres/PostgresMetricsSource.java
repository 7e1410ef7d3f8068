package adsconnect.postgres;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.metrics.Gap;
import adsconnect.domain.metrics.Measures;
import adsconnect.domain.metrics.Period;
import adsconnect.domain.metrics.port.MetricsSource;
import adsconnect.domain.sync.AdProduct;
import adsconnect.domain.sync.ReportType;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the table {@code coverage} says of the days of campaigns: their sums, and what is missing. */
public final class PostgresMetricsSource implements MetricsSource {

    private static final String BY_DAY = """
            SELECT day, report_type, impressions, clicks, cost, orders, sales FROM coverage
            WHERE profile_id = $1 AND owner_id = $2 AND day BETWEEN $3 AND $4 AND cost IS NOT NULL""";

    /** Each by its own way down the index; sorted out of all the days of the owner they would take far longer. */
    private static final String TOTALS = """
            SELECT wanted.profile_id, total.*
            FROM unnest($1::bigint[], $2::date[], $3::date[]) AS wanted (profile_id, from_day, to_day)
            CROSS JOIN LATERAL (
                SELECT sum(impressions)::bigint AS impressions, sum(clicks)::bigint AS clicks, sum(cost) AS cost,
                       sum(orders)::bigint AS orders, sum(sales) AS sales
                FROM coverage
                WHERE coverage.profile_id = wanted.profile_id AND owner_id = $4
                  AND day BETWEEN wanted.from_day AND wanted.to_day AND cost IS NOT NULL
                HAVING count(*) > 0) AS total""";

    private static final String FIRST_DAY = """
            SELECT min(day) AS day FROM coverage
            WHERE profile_id = $1 AND owner_id = $2 AND rows IS NOT NULL AND report_type LIKE '%_CAMPAIGNS'""";

    private static final String FIRST_DAYS = """
            SELECT wanted.profile_id, first.day
            FROM unnest($1::bigint[]) AS wanted (profile_id)
            CROSS JOIN LATERAL (
                SELECT day FROM coverage
                WHERE coverage.profile_id = wanted.profile_id AND owner_id = $2 AND rows IS NOT NULL
                  AND report_type LIKE '%_CAMPAIGNS'
                ORDER BY day LIMIT 1) AS first""";

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
    public Map<LocalDate, Map<AdProduct, Measures>> byDay(ProfileId profile, UserId owner, Period period) {
        Map<LocalDate, Map<AdProduct, Measures>> days = new HashMap<>();
        database.all(BY_DAY, Tuple.of(profile.value(), owner.value(), period.from(), period.to()), row -> row)
                .forEach(row -> days.computeIfAbsent(row.getLocalDate("day"), day -> new EnumMap<>(AdProduct.class))
                        .put(
                                ReportType.valueOf(row.getString("report_type")).adProduct(),
                                PostgresMetricTables.measures(row, "")));
        return days;
    }

    @Override
    public Map<ProfileId, Measures> totals(Map<ProfileId, Period> periods, UserId owner) {
        List<Map.Entry<ProfileId, Period>> wanted = List.copyOf(periods.entrySet());
        Tuple parameters = Tuple.of(
                wanted.stream().map(entry -> entry.getKey().value()).toArray(Long[]::new),
                wanted.stream().map(entry -> entry.getValue().from()).toArray(LocalDate[]::new),
                wanted.stream().map(entry -> entry.getValue().to()).toArray(LocalDate[]::new),
                owner.value());
        return byProfile(TOTALS, parameters, row -> PostgresMetricTables.measures(row, ""));
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
    public Map<ProfileId, LocalDate> firstDays(Collection<ProfileId> profiles, UserId owner) {
        Long[] wanted = profiles.stream().map(ProfileId::value).toArray(Long[]::new);
        return byProfile(FIRST_DAYS, Tuple.of(wanted, owner.value()), row -> row.getLocalDate("day"));
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

    private <V> Map<ProfileId, V> byProfile(String statement, Tuple parameters, Function<Row, V> value) {
        Map<ProfileId, V> all = new HashMap<>();
        database.all(
                        statement,
                        parameters,
                        row -> Map.entry(new ProfileId(row.getLong("profile_id")), value.apply(row)))
                .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }
}
