package adsconnect.postgres;

import static adsconnect.postgres.Columns.instant;
import static adsconnect.postgres.Columns.optionalInstant;
import static adsconnect.postgres.Columns.time;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ConnectionStage;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.connection.Held;
import adsconnect.domain.connection.ReportCount;
import adsconnect.domain.connection.port.Connections;
import adsconnect.postgres.Announcement.Kind;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Connections in the table {@code connections}; each change is announced on the channel of the change feed. */
public final class PostgresConnections implements Connections {

    static final String SELECT = """
            SELECT c.*, a.owner_id, a.name AS account_name, a.region AS account_region, a.mode, a.consented_at,
                   a.consent_end, a.warned_days, a.paused_at
            FROM connections c JOIN accounts a USING (account_id)""";

    private static final String OF_OWNER = SELECT + """

            WHERE a.owner_id = $1 ORDER BY a.name_key, lower(c.name), c.country_code, c.profile_id""";

    /** Each account has at least one line, and no more than are asked for: so many of its and of their index are read. */
    static final String FIRST = """
            SELECT c.*, a.account_id AS held_id, a.owner_id, a.name AS account_name, a.region AS account_region, a.mode,
                   a.consented_at, a.consent_end, a.warned_days, a.paused_at
            FROM accounts a LEFT JOIN LATERAL (
                SELECT * FROM connections WHERE connections.account_id = a.account_id
                ORDER BY lower(name), country_code, profile_id LIMIT $2) c ON true
            WHERE a.owner_id = $1 ORDER BY a.name_key, lower(c.name), c.country_code, c.profile_id LIMIT $2""";

    private static final String COUNT = """
            SELECT count(c.profile_id) AS connections, count(*) - count(c.profile_id) AS without_connection
            FROM accounts LEFT JOIN connections c USING (account_id) WHERE owner_id = $1""";

    private static final String ANY =
            "SELECT EXISTS (SELECT FROM accounts JOIN connections USING (account_id) WHERE owner_id = $1)";

    private static final String OF_ACCOUNT = SELECT + """

            WHERE a.owner_id = $1 AND a.account_id = $2 ORDER BY lower(c.name), c.country_code, c.profile_id""";

    private static final String NOT_READY = SELECT + """

            WHERE a.owner_id = $1 AND c.stage < 3 ORDER BY a.name_key, lower(c.name), c.country_code, c.profile_id""";

    private static final String FIND = SELECT + """

            WHERE (a.owner_id, c.profile_id) IN (SELECT * FROM unnest($1::uuid[], $2::bigint[]))""";

    private static final String OWNERS_OF = """
            SELECT profile_id, owner_id FROM connections JOIN accounts USING (account_id)
            WHERE profile_id = ANY($1::bigint[])""";

    private static final String PROGRESS = """
            UPDATE connections SET stage = $2, reports_done = $3, reports_total = $4, version = version + 1,
                stage_since = CASE WHEN stage = $2 THEN stage_since ELSE $5 END
            WHERE profile_id = $1 AND stage <= $2 AND status = 'FIRST_SYNC'
              AND (stage, reports_done, reports_total) IS DISTINCT FROM ($2, $3, $4)""";

    private static final String MORE_TO_SHOW = "UPDATE connections SET version = version + 1 WHERE profile_id = $1";

    private static final String SYNCED = """
            WITH before AS (SELECT profile_id, status FROM connections WHERE profile_id = $1 FOR UPDATE)
            UPDATE connections c SET stage = 3, stage_since = CASE WHEN stage = 3 THEN stage_since ELSE $2 END,
                status = 'CONNECTED', last_sync_at = $2, data_through =
                    greatest(CASE WHEN data_through < ($2 AT TIME ZONE timezone)::date THEN data_through END, $3), version = version + 1
            FROM before WHERE c.profile_id = before.profile_id RETURNING before.status""";

    private static final String FAILED = """
            UPDATE connections SET status = 'SYNC_ERROR', version = version + 1
            WHERE profile_id = $1 AND status <> 'SYNC_ERROR'""";

    private static final String LOSE_ACCESS = """
            UPDATE connections SET status = 'ACCESS_LOST', version = version + 1
            WHERE profile_id = $1 AND status <> 'ACCESS_LOST'""";

    static final String WITHOUT_SUCCESS_SINCE = """
            SELECT c.*, a.owner_id, a.name AS account_name, a.region AS account_region, a.mode, a.consented_at,
                   a.consent_end, a.warned_days, a.paused_at,
                   coalesce(run.queued_at, c.next_sync_at) AS load_due_at, coalesce(run.failures, 0) AS failures
            FROM connections c JOIN accounts a USING (account_id)
            LEFT JOIN sync_runs run ON run.profile_id = c.profile_id AND run.due_at IS NOT NULL
            WHERE c.status = 'CONNECTED' AND c.last_sync_at <= $1 AND a.paused_at IS NULL AND a.consent_end IS NULL
            ORDER BY c.last_sync_at LIMIT $2""";

    private static final String GO_STALE = """
            UPDATE connections SET status = 'STALE', version = version + 1
            WHERE profile_id = $1 AND status = 'CONNECTED' AND last_sync_at = $2""";

    private static final String RESTART = """
            UPDATE connections SET stage = 0, stage_since = $2, reports_done = 0, reports_total = 0,
                status = 'FIRST_SYNC', version = version + 1
            WHERE profile_id = $1 AND status IN ('SYNC_ERROR', 'ACCESS_LOST') AND stage < 3""";

    private static final String RECOVER = """
            UPDATE connections SET stage = CASE WHEN stage = 3 THEN 3 ELSE 0 END,
                stage_since = CASE WHEN stage = 3 THEN stage_since ELSE $3 END,
                reports_done = CASE WHEN stage = 3 THEN reports_done ELSE 0 END,
                reports_total = CASE WHEN stage = 3 THEN reports_total ELSE 0 END,
                status = CASE WHEN stage = 3 THEN 'CONNECTED' ELSE 'FIRST_SYNC' END, version = version + 1,
                next_sync_at = CASE WHEN stage = 3 THEN $3 ELSE next_sync_at END
            WHERE profile_id = $1 AND status = $2 RETURNING status""";

    private final Database database;
    private final ConnectionRows rows;
    private final Gathered<Wanted, Connection> found;

    private record Wanted(UserId owner, ProfileId profile) {}

    public PostgresConnections(Database database) {
        this.database = database;
        this.found = new Gathered<>(wanted -> read(database, wanted));
        this.rows = new ConnectionRows(database);
    }

    @Override
    public boolean add(Connection connection) {
        return rows.add(connection);
    }

    @Override
    public boolean remove(UserId owner, ProfileId profile, Instant now, boolean byAdmin) {
        return changing(profile, () -> rows.remove(owner, profile, now, byAdmin));
    }

    @Override
    public List<Connection> ofOwner(UserId owner) {
        return database.all(OF_OWNER, Tuple.of(owner.value()), ConnectionRows::connection);
    }

    @Override
    public List<Held> first(UserId owner, int atMost) {
        return database.all(
                FIRST,
                Tuple.of(owner.value(), atMost),
                row -> new Held(
                        PostgresAccounts.account(row, "held_id", "account_name", "account_region"),
                        Optional.ofNullable(row.getLong("profile_id")).map(any -> ConnectionRows.connection(row))));
    }

    @Override
    public Held.Count count(UserId owner) {
        return database.one(
                        COUNT,
                        Tuple.of(owner.value()),
                        row -> new Held.Count(row.getInteger("connections"), row.getInteger("without_connection")))
                .orElseThrow();
    }

    @Override
    public boolean any(UserId owner) {
        return database.one(ANY, Tuple.of(owner.value()), row -> row.getBoolean("exists"))
                .orElseThrow();
    }

    @Override
    public List<Connection> ofAccount(Account account) {
        return database.all(
                OF_ACCOUNT, Tuple.of(account.owner().value(), account.id().value()), ConnectionRows::connection);
    }

    @Override
    public List<Connection> notReady(UserId owner) {
        return database.all(NOT_READY, Tuple.of(owner.value()), ConnectionRows::connection);
    }

    @Override
    public Optional<Connection> find(UserId owner, ProfileId profile) {
        Wanted wanted = new Wanted(owner, profile);
        // Within a unit of work it has to be seen as that leaves it.
        return Database.inTransaction()
                ? Optional.ofNullable(read(database, Set.of(wanted)).get(wanted))
                : found.find(wanted);
    }

    private static Map<Wanted, Connection> read(Database database, Set<Wanted> wanted) {
        UUID[] owners = wanted.stream().map(each -> each.owner().value()).toArray(UUID[]::new);
        Long[] profiles = wanted.stream().map(each -> each.profile().value()).toArray(Long[]::new);
        Map<Wanted, Connection> read = new HashMap<>();
        database.all(FIND, Tuple.of(owners, (Object) profiles), ConnectionRows::connection)
                .forEach(connection -> read.put(
                        new Wanted(
                                connection.account().owner(),
                                connection.profile().id()),
                        connection));
        return read;
    }

    @Override
    public Map<ProfileId, UserId> ownersOf(Collection<ProfileId> profiles) {
        Long[] ids = profiles.stream().map(ProfileId::value).toArray(Long[]::new);
        Map<ProfileId, UserId> owners = new HashMap<>();
        database.all(
                        OWNERS_OF,
                        Tuple.of(ids),
                        row -> Map.entry(new ProfileId(row.getLong("profile_id")), new UserId(row.getUUID("owner_id"))))
                .forEach(entry -> owners.put(entry.getKey(), entry.getValue()));
        return owners;
    }

    @Override
    public void progress(ProfileId profile, ConnectionStage stage, ReportCount reports, Instant now) {
        change(profile, PROGRESS, profile.value(), stage.ordinal(), reports.done(), reports.total(), time(now));
    }

    @Override
    public void moreToShow(ProfileId profile) {
        change(profile, MORE_TO_SHOW, profile.value());
    }

    @Override
    public Optional<ConnectionStatus> synced(ProfileId profile, Instant now, LocalDate dataThrough) {
        return returning(profile, SYNCED, Tuple.of(profile.value(), time(now), dataThrough));
    }

    @Override
    public boolean failed(ProfileId profile) {
        return change(profile, FAILED, profile.value());
    }

    @Override
    public boolean loseAccess(ProfileId profile) {
        return change(profile, LOSE_ACCESS, profile.value());
    }

    @Override
    public List<Overdue> withoutSuccessSince(Instant then, int atMost) {
        return database.all(WITHOUT_SUCCESS_SINCE, Tuple.of(time(then), atMost), PostgresConnections::overdue);
    }

    private static Overdue overdue(Row row) {
        return new Overdue(
                ConnectionRows.connection(row),
                instant(row, "last_sync_at"),
                optionalInstant(row, "load_due_at").map(due -> new OpenLoad(due, row.getInteger("failures"))));
    }

    @Override
    public boolean goStale(ProfileId profile, Instant lastSuccess) {
        return change(profile, GO_STALE, profile.value(), time(lastSuccess));
    }

    @Override
    public void describe(Profile told) {
        changing(told.id(), () -> rows.describe(told));
    }

    @Override
    public boolean restart(ProfileId profile, Instant now) {
        return change(profile, RESTART, profile.value(), time(now));
    }

    @Override
    public Optional<ConnectionStatus> recover(ProfileId profile, ConnectionStatus from, Instant now) {
        return returning(profile, RECOVER, Tuple.of(profile.value(), from.name(), time(now)));
    }

    private Optional<ConnectionStatus> returning(ProfileId profile, String sql, Tuple parameters) {
        return database.inOne(() -> {
            Optional<ConnectionStatus> changed =
                    database.one(sql, parameters, row -> ConnectionStatus.valueOf(row.getString("status")));
            changed.ifPresent(status -> announce(profile));
            return changed;
        });
    }

    private boolean change(ProfileId profile, String sql, Object... parameters) {
        return changing(profile, () -> database.change(sql, Tuple.from(parameters)) == 1);
    }

    /** Announced in the same transaction, so that nobody hears of a change that can't be seen yet. */
    private boolean changing(ProfileId profile, Supplier<Boolean> change) {
        return database.inOne(() -> {
            boolean changed = change.get();
            if (changed) {
                announce(profile);
            }
            return changed;
        });
    }

    private void announce(ProfileId profile) {
        Announcement announcement = new Announcement(Kind.STAGE, Long.toString(profile.value()));
        database.one(Announcement.ANNOUNCE, Tuple.of(announcement.payload()), row -> row);
    }
}
