package adsconnect.postgres;

import static adsconnect.postgres.Columns.instant;
import static adsconnect.postgres.Columns.optionalInstant;
import static adsconnect.postgres.Columns.time;

import adsconnect.domain.ListPlace;
import adsconnect.domain.access.ApiKeyId;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.Purview;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.authorization.ConnectLink;
import adsconnect.domain.authorization.ConnectLinkId;
import adsconnect.domain.console.KeyState;
import adsconnect.domain.console.WatchedConsent;
import adsconnect.domain.console.WatchedKey;
import adsconnect.domain.console.WatchedLink;
import adsconnect.domain.console.WatchedRun;
import adsconnect.domain.console.port.ConsoleLists;
import adsconnect.domain.sync.RunKind;
import adsconnect.domain.sync.RunState;
import adsconnect.domain.sync.SyncRunId;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Links, consents, syncs and keys of all owners, with whose they are. Each list goes down an index by time. */
public final class PostgresConsoleLists implements ConsoleLists {

    /** $1 whose, $2 words, $3 and $4 the place above, $5 how many, $6 now; %s tells which states. */
    private static final String LINKS = """
            SELECT l.*, u.email AS owner_email FROM connect_links l JOIN users u ON u.user_id = l.owner_id
            WHERE ($1::uuid IS NULL OR owner_id = $1) AND (made_at, link_id) < ($3, $4)
              AND ($2 = '' OR strpos(u.email, $2) > 0 OR strpos(lower(account_name), $2) > 0)
              AND (%s) AND $6::timestamptz IS NOT NULL
            ORDER BY made_at DESC, link_id DESC LIMIT $5""";

    private static final String LINK = """
            SELECT l.*, u.email AS owner_email FROM connect_links l JOIN users u ON u.user_id = l.owner_id
            WHERE link_id = $2 AND ($1::uuid IS NULL OR owner_id = $1)""";

    private static final String CONSENTS = """
            SELECT p.*, u.email AS owner_email FROM pending_connections p JOIN users u USING (user_id)
            WHERE expires_at > $3 AND (expires_at, account_id) > ($4, $5) AND ($1::uuid IS NULL OR user_id = $1)
              AND ($2 = '' OR strpos(u.email, $2) > 0 OR aim = 'PICK' AND strpos(lower(account_name), $2) > 0)
            ORDER BY expires_at, account_id LIMIT $6""";

    private static final String CONSENT = """
            SELECT p.*, u.email AS owner_email FROM pending_connections p JOIN users u USING (user_id)
            WHERE account_id = $2 AND ($1::uuid IS NULL OR user_id = $1)""";

    private static final String RUN_COLUMNS = """
            SELECT r.run_id, r.profile_id, r.kind, r.queued_at, r.finished_at, r.failures, a.owner_id, u.email AS owner_email,
                   u.disabled AS owner_disabled, a.name AS account_name, c.name, c.country_code,
                   %s
            FROM sync_runs r JOIN connections c USING (profile_id) JOIN accounts a USING (account_id)
            JOIN users u ON u.user_id = a.owner_id""".formatted(PostgresSyncRuns.STATE);

    /** Each connection is looked at once for the words, however many runs it has. */
    private static final String RUNS = """
            WITH fitting AS MATERIALIZED (
                SELECT c.profile_id FROM connections c JOIN accounts a USING (account_id) JOIN users u ON u.user_id = a.owner_id
                WHERE $2 <> '' AND ($1::uuid IS NULL OR a.owner_id = $1)
                  AND (strpos(u.email, $2) > 0 OR strpos(a.name_key, $2) > 0 OR strpos(lower(c.name), $2) > 0
                       OR c.profile_id::text = $2))
            """ + RUN_COLUMNS + """

            WHERE ($1::uuid IS NULL OR a.owner_id = $1) AND (r.queued_at, r.run_id) < ($3, $4)
              AND ($2 = '' OR r.profile_id IN (SELECT profile_id FROM fitting))
              AND (%s)
            ORDER BY r.queued_at DESC, r.run_id DESC LIMIT $5""";

    private static final String RUN = RUN_COLUMNS + """

            WHERE r.run_id = $2 AND ($1::uuid IS NULL OR a.owner_id = $1)""";

    private static final String KEYS = """
            SELECT k.*, u.email AS owner_email FROM api_keys k JOIN users u ON u.user_id = k.owner_id
            WHERE ($1::uuid IS NULL OR owner_id = $1) AND (made_at, key_id) < ($3, $4)
              AND ($2 = '' OR strpos(u.email, $2) > 0 OR strpos(lower(k.name), $2) > 0)
              AND (cardinality($6::text[]) = 0 OR 'ENDING' = ANY($6) AND expires_at > $7 AND expires_at <= $8
                   OR 'OVER' = ANY($6) AND expires_at <= $7 OR 'UNUSED' = ANY($6) AND last_used_at IS NULL)
            ORDER BY made_at DESC, key_id DESC LIMIT $5""";

    private static final String KEY = """
            SELECT k.*, u.email AS owner_email FROM api_keys k JOIN users u ON u.user_id = k.owner_id
            WHERE key_id = $2 AND ($1::uuid IS NULL OR owner_id = $1)""";

    private final Database database;

    public PostgresConsoleLists(Database database) {
        this.database = database;
    }

    @Override
    public List<WatchedLink> links(
            Purview whose, String words, Set<ConnectLink.Status> states, Instant now, ListPlace below, int atMost) {
        return database.all(
                links(states), asked(whose, words, below, atMost).addValue(time(now)), PostgresConsoleLists::link);
    }

    @Override
    public Optional<WatchedLink> link(Purview whose, ConnectLinkId id) {
        return database.one(LINK, one(whose, id.value()), PostgresConsoleLists::link);
    }

    @Override
    public List<WatchedConsent> consents(Purview whose, String words, Instant now, ListPlace after, int atMost) {
        return database.all(
                CONSENTS,
                Tuple.from(Arrays.asList(
                        PostgresConsoleConnections.owner(whose),
                        words,
                        time(now),
                        time(after.at()),
                        after.id(),
                        atMost)),
                PostgresConsoleLists::consent);
    }

    @Override
    public Optional<WatchedConsent> consent(Purview whose, AccountId account) {
        return database.one(CONSENT, one(whose, account.value()), PostgresConsoleLists::consent);
    }

    @Override
    public List<WatchedRun> runs(Purview whose, String words, Set<RunState> states, ListPlace below, int atMost) {
        return database.all(runs(states), asked(whose, words, below, atMost), PostgresConsoleLists::run);
    }

    @Override
    public Optional<WatchedRun> run(Purview whose, SyncRunId id) {
        return database.one(RUN, one(whose, id.value()), PostgresConsoleLists::run);
    }

    @Override
    public List<WatchedKey> keys(
            Purview whose, String words, Set<KeyState> states, Instant now, Instant soon, ListPlace below, int atMost) {
        return database.all(
                KEYS,
                asked(whose, words, below, atMost)
                        .addValue(states.stream().map(Enum::name).toArray(String[]::new))
                        .addValue(time(now))
                        .addValue(time(soon)),
                PostgresConsoleLists::key);
    }

    @Override
    public Optional<WatchedKey> key(Purview whose, ApiKeyId id) {
        return database.one(KEY, one(whose, id.value()), PostgresConsoleLists::key);
    }

    private static Tuple one(Purview whose, Object id) {
        return Tuple.from(Arrays.asList(PostgresConsoleConnections.owner(whose), id));
    }

    /** The states stand in the statement itself, for only then are the few of a rare one found by an index of their own. */
    static String links(Set<ConnectLink.Status> states) {
        return LINKS.formatted(anyOf(states, state -> switch (state) {
            case PENDING, OPENED, FAILED -> "state = '" + state + "' AND l.expires_at > $6";
            case EXPIRED -> "state IN ('PENDING', 'OPENED', 'FAILED') AND l.expires_at <= $6";
            case AUTHORIZED, REVOKED -> "state = '" + state + "'";
        }));
    }

    /** As {@link #links(Set)}. */
    static String runs(Set<RunState> states) {
        return RUNS.formatted(anyOf(states, state -> switch (state) {
            case RUNNING -> "r.due_at < 'infinity' AND r.failures = 0";
            case FAILING -> "r.due_at < 'infinity' AND r.failures > 0";
            case RESTING -> "r.due_at = 'infinity'";
            case FAILED -> "r.finished_at IS NOT NULL AND r.reason IS NOT NULL";
            case DONE -> "r.finished_at IS NOT NULL AND r.reason IS NULL";
        }));
    }

    /** In an order that is always the same, so that a statement is prepared once. */
    private static <S extends Enum<S>> String anyOf(Set<S> states, Function<S, String> condition) {
        return states.isEmpty()
                ? "true"
                : states.stream().sorted().map(condition).collect(Collectors.joining(" OR "));
    }

    private static Tuple asked(Purview whose, String words, ListPlace below, int atMost) {
        return Tuple.from(
                Arrays.asList(PostgresConsoleConnections.owner(whose), words, time(below.at()), below.id(), atMost));
    }

    private static WatchedConsent consent(Row row) {
        return new WatchedConsent(PostgresPendingConnections.pending(row), owner(row));
    }

    private static WatchedLink link(Row row) {
        return new WatchedLink(PostgresConnectLinks.link(row), owner(row));
    }

    private static WatchedKey key(Row row) {
        return new WatchedKey(PostgresApiKeys.key(row), owner(row));
    }

    private static WatchedRun run(Row row) {
        return new WatchedRun(
                new SyncRunId(row.getUUID("run_id")),
                new ProfileId(row.getLong("profile_id")),
                new UserId(row.getUUID("owner_id")),
                owner(row),
                row.getString("account_name"),
                row.getString("name"),
                row.getString("country_code"),
                RunKind.valueOf(row.getString("kind")),
                RunState.valueOf(row.getString("state")),
                instant(row, "queued_at"),
                optionalInstant(row, "finished_at"),
                Optional.ofNullable(row.getString("reason")),
                row.getInteger("failures"),
                row.getBoolean("owner_disabled"));
    }

    private static EmailAddress owner(Row row) {
        return new EmailAddress(row.getString("owner_email"));
    }
}
