package adsconnect.postgres;

import static adsconnect.postgres.Columns.optionalInstant;

import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.Purview;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.console.ConnectionFilter;
import adsconnect.domain.console.ConnectionPlace;
import adsconnect.domain.console.WatchedConnection;
import adsconnect.domain.console.port.ConsoleConnections;
import adsconnect.domain.marketplace.Region;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** All connections of all owners, read from {@code connections} and what stands around it. */
public final class PostgresConsoleConnections implements ConsoleConnections {

    /** As {@link adsconnect.domain.connection.Connection#shownStatus()} has it; {@code a} is the account, {@code c} the connection. */
    private static final String SHOWN = """
            CASE WHEN a.paused_at IS NOT NULL THEN 'PAUSED_PLAN'
                 WHEN a.consent_end IS NOT NULL THEN a.consent_end
                 WHEN c.status = 'CONNECTED' AND a.warned_days <= 30 THEN 'EXPIRING'
                 WHEN c.status = 'FIRST_SYNC' AND (c.stage = 3 OR c.data_through IS NOT NULL) THEN 'CONNECTED'
                 ELSE c.status END""";

    /** $1 whose, $2 words, $3 region, $4 country. */
    private static final String FITTING = """
            FROM connections c JOIN accounts a USING (account_id) JOIN users u ON u.user_id = a.owner_id
            WHERE ($1::uuid IS NULL OR a.owner_id = $1)
              AND ($2 = '' OR strpos(u.email, $2) > 0 OR strpos(a.name_key, $2) > 0 OR strpos(lower(c.name), $2) > 0
                   OR c.profile_id::text = $2)
              AND ($3::text IS NULL OR c.region = $3) AND ($4::text IS NULL OR c.country_code = $4)""";

    private static final String READ = """
            SELECT c.*, a.owner_id, a.name AS account_name, a.region AS account_region, a.mode, a.consented_at,
                   a.consent_end, a.warned_days, a.paused_at, u.email AS owner_email,
                   (SELECT reason FROM sync_runs r WHERE r.profile_id = c.profile_id AND finished_at IS NOT NULL
                    ORDER BY queued_at DESC LIMIT 1) AS last_error,
                   (SELECT queued_at FROM sync_runs r WHERE r.profile_id = c.profile_id AND r.due_at < 'infinity') AS syncing_since""";

    private static final String OF_PAGE = """

            JOIN connections c USING (profile_id) JOIN accounts a USING (account_id) JOIN users u ON u.user_id = a.owner_id""";

    /** $5 the states from the worst on, $6 which of them, $7 and $8 the place before. */
    static final String LIST =
            "WITH page AS (SELECT profile_id, place FROM (SELECT c.profile_id, array_position($5::text[], "
                    + SHOWN + ") AS place " + FITTING + """
            ) fitting WHERE place = ANY($6::int[]) AND (place, profile_id) > ($7::int, $8::bigint)
            ORDER BY place, profile_id LIMIT $9)
            """ + READ + ", page.place FROM page " + OF_PAGE
                    + " ORDER BY page.place, c.profile_id";

    static final String COUNTS = "SELECT shown, count(*) AS many FROM (SELECT " + SHOWN + " AS shown " + FITTING
            + ") fitting GROUP BY shown";

    private static final String FIND = READ + """

            FROM connections c JOIN accounts a USING (account_id) JOIN users u ON u.user_id = a.owner_id
            WHERE c.profile_id = $2 AND ($1::uuid IS NULL OR a.owner_id = $1)""";

    private static final List<ConnectionStatus> WORST_FIRST = Stream.of(ConnectionStatus.values())
            .sorted(ConnectionStatus.worstFirst())
            .toList();

    private final Database database;

    public PostgresConsoleConnections(Database database) {
        this.database = database;
    }

    @Override
    public List<WatchedConnection> first(Purview whose, ConnectionFilter filter, int atMost) {
        return list(whose, filter, 0, 0, atMost);
    }

    @Override
    public List<WatchedConnection> after(ConnectionPlace place, Purview whose, ConnectionFilter filter, int atMost) {
        return list(
                whose,
                filter,
                WORST_FIRST.indexOf(place.status()) + 1,
                place.profile().value(),
                atMost);
    }

    private List<WatchedConnection> list(Purview whose, ConnectionFilter filter, int place, long profile, int atMost) {
        return database.all(
                LIST,
                fitting(whose, filter)
                        .addValue(WORST_FIRST.stream().map(Enum::name).toArray(String[]::new))
                        .addValue(WORST_FIRST.stream()
                                .filter(status -> filter.statuses().isEmpty()
                                        || filter.statuses().contains(status))
                                .map(status -> WORST_FIRST.indexOf(status) + 1)
                                .toArray(Integer[]::new))
                        .addValue(place)
                        .addValue(profile)
                        .addValue(atMost),
                PostgresConsoleConnections::watched);
    }

    @Override
    public Map<ConnectionStatus, Long> counts(Purview whose, ConnectionFilter filter) {
        Map<ConnectionStatus, Long> counts = new EnumMap<>(ConnectionStatus.class);
        database.all(
                        COUNTS,
                        fitting(whose, filter),
                        row -> Map.entry(ConnectionStatus.valueOf(row.getString("shown")), row.getLong("many")))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    @Override
    public Optional<WatchedConnection> find(Purview whose, ProfileId profile) {
        return database.one(FIND, Tuple.of(owner(whose), profile.value()), PostgresConsoleConnections::watched);
    }

    /** Null for everybody's. */
    static UUID owner(Purview whose) {
        return switch (whose) {
            case Purview.Everybody everybody -> null;
            case Purview.Own own -> own.user().value();
        };
    }

    private static Tuple fitting(Purview whose, ConnectionFilter filter) {
        return Tuple.from(Arrays.asList(
                owner(whose),
                filter.words(),
                filter.region().map(Region::name).orElse(null),
                filter.country().orElse(null)));
    }

    private static WatchedConnection watched(Row row) {
        return new WatchedConnection(
                ConnectionRows.connection(row),
                new EmailAddress(row.getString("owner_email")),
                Optional.ofNullable(row.getString("last_error")),
                optionalInstant(row, "syncing_since"));
    }
}
