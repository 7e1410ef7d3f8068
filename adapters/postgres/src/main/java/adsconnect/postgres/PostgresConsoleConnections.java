package adsconnect.postgres;

import static adsconnect.postgres.Columns.optionalInstant;

import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.Purview;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.console.ConnectionFilter;
import adsconnect.domain.console.ConnectionPlace;
import adsconnect.domain.console.FoundConnections;
import adsconnect.domain.console.WatchedConnection;
import adsconnect.domain.console.port.ConsoleConnections;
import adsconnect.domain.marketplace.Region;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All connections of all owners, read from {@code connections} and what stands around it. */
public final class PostgresConsoleConnections implements ConsoleConnections {

    /**
     * As {@link adsconnect.domain.connection.Connection#shownStatus()} has it: an account may stand out, and all of its
     * connections with it; {@code a} is the account, {@code c} the connection.
     */
    private static final String STANDS_OUT = "(a.standing <> 'EXPIRING' OR c.status = 'CONNECTED')";

    /** $3 region, $4 country. */
    private static final String THERE =
            " ($3::text IS NULL OR c.region = $3) AND ($4::text IS NULL OR c.country_code = $4)";

    /**
     * Everybody's, without looking at each account: down the index of the connections' own states, and all those of the few
     * accounts that stand out. $5 the states from the worst on, $6 which of them, $7 and $8 the place before, $10 whether to count.
     */
    private static final String ALL = """
            WITH standing_out AS MATERIALIZED (
                SELECT c.profile_id, c.own_status, a.standing FROM accounts a JOIN connections c USING (account_id)
                WHERE a.standing IS NOT NULL AND %1$s AND %2$s),
            counts AS (
                SELECT json_object_agg(shown, many)::text AS counts FROM (
                    SELECT shown, sum(many)::bigint AS many FROM (
                        SELECT own_status AS shown, count(*) AS many FROM connections c WHERE %2$s GROUP BY 1
                        UNION ALL SELECT own_status, -count(*) FROM standing_out GROUP BY 1
                        UNION ALL SELECT standing, count(*) FROM standing_out GROUP BY 1) parts
                    WHERE $10 AND $1::uuid IS NULL AND $2 = '' GROUP BY shown HAVING sum(many) > 0) whole),
            page AS (
                SELECT found.profile_id, asked.place
                FROM (SELECT shown, place, CASE WHEN place = $7::int THEN $8::bigint ELSE 0 END AS beyond
                      FROM unnest($5::text[]) WITH ORDINALITY states (shown, place)
                      WHERE place = ANY($6::int[]) AND place >= $7::int) asked
                CROSS JOIN LATERAL (
                    (SELECT c.profile_id FROM connections c JOIN accounts a USING (account_id)
                     WHERE c.own_status = asked.shown AND c.profile_id > asked.beyond AND %2$s
                       AND (a.standing IS NULL OR NOT %1$s)
                     ORDER BY c.profile_id LIMIT $9)
                    UNION ALL
                    (SELECT profile_id FROM standing_out
                     WHERE standing = asked.shown AND profile_id > asked.beyond ORDER BY profile_id LIMIT $9)) found
                ORDER BY asked.place, found.profile_id LIMIT %3$s)
            """;

    /** Those that fit somebody's words, or are somebody's own: each is looked at, but once. $1 whose, $2 words; the rest as above. */
    private static final String FITTING = """
            WITH fitting AS MATERIALIZED (
                SELECT c.profile_id, array_position($5::text[], coalesce(CASE WHEN %s THEN a.standing END, c.own_status)) AS place
                FROM connections c JOIN accounts a USING (account_id) JOIN users u ON u.user_id = a.owner_id
                WHERE %s AND %s
                  AND ($2 = '' OR strpos(u.email, $2) > 0 OR strpos(a.name_key, $2) > 0 OR strpos(lower(c.name), $2) > 0
                       OR c.profile_id::text = $2)),
            counts AS (
                SELECT json_object_agg(($5::text[])[place], many)::text AS counts
                FROM (SELECT place, count(*) AS many FROM fitting WHERE $10 GROUP BY place) whole),
            """;

    private static final String PAGE_OF_FITTING = """
            page AS (
                SELECT profile_id, place FROM fitting
                WHERE place = ANY($6::int[]) AND (place, profile_id) > ($7::int, $8::bigint)
                ORDER BY place, profile_id LIMIT $9)
            """;

    /** So many of each state, all at once. */
    private static final String SOME_OF_FITTING = """
            page AS (
                SELECT profile_id, place
                FROM (SELECT profile_id, place, row_number() OVER (PARTITION BY place ORDER BY profile_id) AS number
                      FROM fitting WHERE place = ANY($6::int[]) AND (place, profile_id) > ($7::int, $8::bigint)) numbered
                WHERE number <= $9)
            """;

    private static final String READ = """
            SELECT c.*, a.owner_id, a.name AS account_name, a.region AS account_region, a.mode, a.consented_at,
                   a.consent_end, a.warned_days, a.paused_at, u.email AS owner_email, u.disabled AS owner_disabled,
                   (SELECT reason FROM sync_runs r WHERE r.profile_id = c.profile_id AND finished_at IS NOT NULL
                    ORDER BY queued_at DESC LIMIT 1) AS last_error,
                   (SELECT queued_at FROM sync_runs r WHERE r.profile_id = c.profile_id AND r.due_at < 'infinity') AS syncing_since""";

    /** The counts are a row of their own, in front. */
    private static final String OF_PAGE = READ + """
            , counts.counts FROM counts FULL JOIN (
                page JOIN connections c USING (profile_id) JOIN accounts a USING (account_id)
                JOIN users u ON u.user_id = a.owner_id) ON false
            ORDER BY page.place NULLS FIRST, c.profile_id""";

    private static final String EVERYBODYS = ALL.formatted(STANDS_OUT, THERE, "$9") + OF_PAGE;

    private static final String SOME_OF_EVERYBODYS = ALL.formatted(STANDS_OUT, THERE, "ALL") + OF_PAGE;

    private static final String EVERYBODYS_WITH_WORDS =
            FITTING.formatted(STANDS_OUT, "$1::uuid IS NULL", THERE) + PAGE_OF_FITTING + OF_PAGE;

    private static final String FITTING_OWN = FITTING.formatted(STANDS_OUT, "a.owner_id = $1", THERE);

    private static final String OWN = FITTING_OWN + PAGE_OF_FITTING + OF_PAGE;

    private static final String SOME_OF_OWN = FITTING_OWN + SOME_OF_FITTING + OF_PAGE;

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
    public FoundConnections first(Purview whose, ConnectionFilter filter, int atMost) {
        return find(statement(whose, filter), whose, filter, 0, 0, atMost, true);
    }

    @Override
    public Map<ConnectionStatus, List<WatchedConnection>> some(
            Purview whose, Set<ConnectionStatus> statuses, int atMost) {
        if (statuses.isEmpty()) {
            return Map.of();
        }
        String statement = switch (whose) {
            case Purview.Own own -> SOME_OF_OWN;
            case Purview.Everybody everybody -> SOME_OF_EVERYBODYS;
        };
        // Of everybody's twice as many may come: those in a state of their own, and those whose account is in it.
        return find(statement, whose, ConnectionFilter.ALL.in(statuses), 0, 0, atMost, false).connections().stream()
                .collect(Collectors.groupingBy(
                        found -> found.connection().shownStatus(),
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                all -> all.stream().limit(atMost).toList())));
    }

    @Override
    public FoundConnections after(ConnectionPlace place, Purview whose, ConnectionFilter filter, int atMost) {
        return find(
                statement(whose, filter),
                whose,
                filter,
                WORST_FIRST.indexOf(place.status()) + 1,
                place.profile().value(),
                atMost,
                true);
    }

    private FoundConnections find(
            String statement,
            Purview whose,
            ConnectionFilter filter,
            int place,
            long profile,
            int atMost,
            boolean counted) {
        Map<ConnectionStatus, Long> counts = new EnumMap<>(ConnectionStatus.class);
        List<Optional<WatchedConnection>> rows = database.all(
                statement,
                Tuple.from(Arrays.asList(
                        owner(whose),
                        filter.words(),
                        filter.region().map(Region::name).orElse(null),
                        filter.country().orElse(null),
                        WORST_FIRST.stream().map(Enum::name).toArray(String[]::new),
                        WORST_FIRST.stream()
                                .filter(status -> filter.statuses().isEmpty()
                                        || filter.statuses().contains(status))
                                .map(status -> WORST_FIRST.indexOf(status) + 1)
                                .toArray(Integer[]::new),
                        place,
                        profile,
                        atMost,
                        counted)),
                row -> {
                    Optional<String> asText = Optional.ofNullable(row.getString("counts"));
                    asText.ifPresent(text -> new JsonObject(text)
                            .forEach(count -> counts.put(
                                    ConnectionStatus.valueOf(count.getKey()),
                                    ((Number) count.getValue()).longValue())));
                    return Optional.ofNullable(row.getLong("profile_id")).map(any -> watched(row));
                });
        return new FoundConnections(rows.stream().flatMap(Optional::stream).toList(), counts);
    }

    private static String statement(Purview whose, ConnectionFilter filter) {
        return switch (whose) {
            case Purview.Own own -> OWN;
            case Purview.Everybody everybody -> filter.words().isEmpty() ? EVERYBODYS : EVERYBODYS_WITH_WORDS;
        };
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

    private static WatchedConnection watched(Row row) {
        return new WatchedConnection(
                ConnectionRows.connection(row),
                new EmailAddress(row.getString("owner_email")),
                row.getBoolean("owner_disabled"),
                Optional.ofNullable(row.getString("last_error")),
                optionalInstant(row, "syncing_since"));
    }
}
