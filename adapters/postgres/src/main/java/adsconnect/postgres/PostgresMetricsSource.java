package adsconnect.postgres;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.metrics.Gap;
import adsconnect.domain.metrics.Measures;
import adsconnect.domain.metrics.Period;
import adsconnect.domain.metrics.PeriodSum;
import adsconnect.domain.metrics.port.MetricsSource;
import adsconnect.domain.sync.AdProduct;
import adsconnect.domain.sync.ReportType;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
                SELECT {sums}, count(*) AS loaded,
                       min(day) AS first_day
                FROM coverage
                WHERE coverage.profile_id = wanted.profile_id AND owner_id = $4
                  AND day BETWEEN wanted.from_day AND wanted.to_day AND cost IS NOT NULL
                HAVING count(*) > 0) AS total""".replace("{sums}", SumSql.OF_FIGURES);

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
    public Map<ProfileId, PeriodSum> totals(Map<ProfileId, Period> periods, UserId owner) {
        List<Map.Entry<ProfileId, Period>> wanted = List.copyOf(periods.entrySet());
        Tuple parameters = Tuple.of(
                wanted.stream().map(entry -> entry.getKey().value()).toArray(Long[]::new),
                wanted.stream().map(entry -> entry.getValue().from()).toArray(LocalDate[]::new),
                wanted.stream().map(entry -> entry.getValue().to()).toArray(LocalDate[]::new),
                owner.value());
        Map<ProfileId, PeriodSum> totals = new HashMap<>();
        database.all(TOTALS, parameters, row -> row)
                .forEach(row -> totals.put(
                        new ProfileId(row.getLong("profile_id")),
                        new PeriodSum(
                                PostgresMetricTables.measures(row, ""),
                                row.getLocalDate("first_day"),
                                row.getLong("loaded"))));
        return totals;
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
}
