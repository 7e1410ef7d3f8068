package adsconnect.postgres;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.metrics.CampaignFilter;
import adsconnect.domain.metrics.CampaignMeasures;
import adsconnect.domain.metrics.Measures;
import adsconnect.domain.metrics.Period;
import adsconnect.domain.metrics.SearchTermMeasures;
import adsconnect.domain.metrics.Table;
import adsconnect.domain.metrics.TableQuery;
import adsconnect.domain.metrics.port.MetricTables;
import adsconnect.domain.sync.AdProduct;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tables of sums over {@code campaign_days} and {@code search_term_days}. Up to so many rows are added up as they are asked
 * for; sums of more are put down in tables of their own first, which any node reads. Shared between threads.
 */
public final class PostgresMetricTables implements MetricTables {

    /** About what is added up in 20 ms. */
    private static final long AT_ONCE = 10_000;

    private static final int MOST_AT_ONCE = 2;

    /** After so long sums are added up anew; a few at a time, for they may be many rows. */
    private static final String FORGET = """
            DELETE FROM prepared_tables WHERE table_id IN (
                SELECT table_id FROM prepared_tables WHERE prepared_at < now() - interval '2 days'
                ORDER BY prepared_at LIMIT 4 FOR UPDATE SKIP LOCKED)""";

    private final Database database;
    /** For adding up millions of rows, while nobody waits. */
    private final Database patient;

    private final long atOnce;
    private final Semaphore preparing = new Semaphore(MOST_AT_ONCE);

    public PostgresMetricTables(Database database) {
        this(database, AT_ONCE);
    }

    PostgresMetricTables(Database database, long atOnce) {
        this.database = database;
        this.patient = database.patient();
        this.atOnce = atOnce;
    }

    /** A state of what is loaded of a period. */
    private record Loaded(String version, long rows) {}

    @Override
    public Optional<Table<CampaignMeasures>> campaigns(
            ProfileId profile, UserId owner, Period period, TableQuery query, CampaignFilter filter) {
        return table(
                MetricTableSql.CAMPAIGNS,
                whose(profile, owner, period),
                query,
                List.of(filter.product().map(Enum::name), filter.status()),
                row -> new CampaignMeasures(
                        AdProduct.valueOf(row.getString("ad_product")),
                        row.getLong("campaign_id"),
                        row.getString("name"),
                        row.getString("status"),
                        measures(row, "")));
    }

    @Override
    public Optional<Table<SearchTermMeasures>> searchTerms(
            ProfileId profile, UserId owner, Period period, TableQuery query) {
        return table(
                MetricTableSql.SEARCH_TERMS,
                whose(profile, owner, period),
                query,
                List.of(),
                row -> new SearchTermMeasures(
                        row.getString("name"), row.getString("campaign"), row.getBoolean("alone"), measures(row, "")));
    }

    @Override
    public void prepareCampaigns(ProfileId profile, UserId owner, Period period) {
        prepare(MetricTableSql.CAMPAIGNS, whose(profile, owner, period));
    }

    @Override
    public void prepareSearchTerms(ProfileId profile, UserId owner, Period period) {
        prepare(MetricTableSql.SEARCH_TERMS, whose(profile, owner, period));
    }

    private <T> Optional<Table<T>> table(
            MetricTableSql sql,
            Tuple whose,
            TableQuery query,
            List<Optional<String>> filter,
            Function<Row, T> mapping) {
        Loaded loaded = loaded(sql, whose);
        Tuple parameters = copy(whose)
                .addValue(patterns(query.words()))
                .addValue((long) query.size())
                .addValue((long) query.page())
                .addValue(loaded.version());
        filter.forEach(value -> parameters.addValue(value.orElse(null)));
        boolean all = query.words().isEmpty() && filter.stream().allMatch(Optional::isEmpty);
        String statement =
                loaded.rows() <= atOnce ? sql.pageAtOnce(query.order()) : sql.pagePrepared(query.order(), all);
        List<Row> rows = database.all(statement, parameters, row -> row);
        Row totals = rows.getFirst();
        if (!totals.getBoolean("there")) {
            return Optional.empty();
        }
        return Optional.of(new Table<>(
                rows.stream()
                        .filter(row -> row.getString("name") != null)
                        .map(mapping)
                        .toList(),
                totals.getLong("found"),
                measures(totals, "all_"),
                Math.toIntExact(totals.getLong("page")),
                Math.toIntExact(totals.getLong("pages"))));
    }

    /** A node prepares few at once, for each takes one of its connections, maybe for minutes. */
    private void prepare(MetricTableSql sql, Tuple whose) {
        if (!preparing.tryAcquire()) {
            return;
        }
        try {
            patient.inOne(() -> {
                String days = sql + " " + whose.deepToString();
                if (patient.one(MetricTableSql.BEGIN, Tuple.of(days), row -> row.getBoolean("mine"))
                        .orElseThrow()) {
                    addUp(sql, whose);
                }
                return days;
            });
        } finally {
            preparing.release();
        }
    }

    /** Whoever held the lock before may have just done it. */
    private void addUp(MetricTableSql sql, Tuple whose) {
        Tuple parameters = copy(whose).addValue(loaded(sql, whose).version());
        if (patient.one(sql.there(), parameters, row -> row).isEmpty()) {
            patient.change(FORGET, Tuple.tuple());
            patient.change(sql.makeRoom(), parameters);
            patient.change(sql.fill(), whose);
        }
    }

    private Loaded loaded(MetricTableSql sql, Tuple whose) {
        return database.one(sql.version(), whose, row -> new Loaded(row.getString("version"), row.getLong("rows")))
                .orElseThrow();
    }

    /** Each word anywhere in a name, whatever its case, its signs as they are. */
    private static String[] patterns(String words) {
        return Stream.of(words.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toArray(String[]::new);
    }

    private static Tuple whose(ProfileId profile, UserId owner, Period period) {
        return Tuple.of(profile.value(), owner.value(), period.from(), period.to());
    }

    private static Tuple copy(Tuple tuple) {
        Tuple copy = Tuple.tuple();
        for (int i = 0; i < tuple.size(); i++) {
            copy.addValue(tuple.getValue(i));
        }
        return copy;
    }

    static Measures measures(Row row, String prefix) {
        return new Measures(
                row.getBigDecimal(prefix + "cost"),
                row.getBigDecimal(prefix + "sales"),
                row.getLong(prefix + "orders"),
                row.getLong(prefix + "clicks"),
                row.getLong(prefix + "impressions"));
    }
}
