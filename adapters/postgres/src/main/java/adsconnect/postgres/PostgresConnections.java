package adsconnect.postgres;

import static adsconnect.postgres.Columns.time;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ConnectionStage;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.connection.ReportCount;
import adsconnect.domain.connection.SyncProblem;
import adsconnect.domain.connection.port.Connections;
import adsconnect.postgres.Announcement.Kind;
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

/** Connections in the table {@code connections}; each change is announced on the channel of the change feed. */
public final class PostgresConnections implements Connections {

    static final String SELECT = """
            SELECT c.*, a.owner_id, a.name AS account_name, a.region AS account_region, a.mode, a.consented_at,
                   a.paused_at
            FROM connections c JOIN accounts a USING (account_id)""";

    private static final String OF_OWNER = SELECT + """

            WHERE a.owner_id = $1 ORDER BY lower(a.name), lower(c.name), c.country_code, c.profile_id""";

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
            UPDATE connections SET stage = 3, stage_since = $2, status = 'CONNECTED', problem = NULL,
                last_sync_at = $2, data_through = $3, version = version + 1
            WHERE profile_id = $1""";

    private static final String FAILED = """
            UPDATE connections SET status = 'SYNC_ERROR', problem = $2, version = version + 1 WHERE profile_id = $1""";

    private static final String LOSE_ACCESS = """
            UPDATE connections SET status = 'SYNC_ERROR', problem = 'ACCESS_LOST', version = version + 1
            WHERE profile_id = $1 AND problem IS DISTINCT FROM 'ACCESS_LOST'""";

    private static final String ACCOUNT_OF = "SELECT account_id FROM connections WHERE profile_id = $1";

    private static final String RESTART = """
            UPDATE connections SET stage = 0, stage_since = $2, reports_done = 0, reports_total = 0,
                status = 'FIRST_SYNC', problem = NULL, version = version + 1
            WHERE profile_id = $1 AND status = 'SYNC_ERROR' AND stage < 3""";

    private static final String RECOVER = """
            UPDATE connections SET stage = CASE WHEN stage = 3 THEN 3 ELSE 0 END,
                stage_since = CASE WHEN stage = 3 THEN stage_since ELSE $3 END,
                reports_done = CASE WHEN stage = 3 THEN reports_done ELSE 0 END,
                reports_total = CASE WHEN stage = 3 THEN reports_total ELSE 0 END,
                status = CASE WHEN stage = 3 THEN 'CONNECTED' ELSE 'FIRST_SYNC' END, problem = NULL, version = version + 1
            WHERE profile_id = $1 AND problem = $2 RETURNING status""";

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
    public boolean remove(UserId owner, ProfileId profile, Instant now) {
        return database.inOne(() -> {
            boolean removed = rows.remove(owner, profile, now);
            if (removed) {
                announce(Kind.STAGE, Long.toString(profile.value()));
            }
            return removed;
        });
    }

    @Override
    public List<Connection> ofOwner(UserId owner) {
        return database.all(OF_OWNER, Tuple.of(owner.value()), ConnectionRows::connection);
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
    public void synced(ProfileId profile, Instant now, LocalDate dataThrough) {
        change(profile, SYNCED, profile.value(), time(now), dataThrough);
    }

    @Override
    public void failed(ProfileId profile, SyncProblem problem) {
        database.inOne(() -> {
            change(profile, FAILED, profile.value(), problem.name());
            if (problem == SyncProblem.CONSENT_ENDED) {
                database.one(ACCOUNT_OF, Tuple.of(profile.value()), row -> row.getUUID("account_id"))
                        .ifPresent(account -> announce(Kind.REVOCATION, account.toString()));
            }
            return null;
        });
    }

    @Override
    public boolean loseAccess(ProfileId profile) {
        return change(profile, LOSE_ACCESS, profile.value());
    }

    @Override
    public void describe(Profile told) {
        database.inOne(() -> {
            boolean changed = rows.describe(told);
            if (changed) {
                announce(Kind.STAGE, Long.toString(told.id().value()));
            }
            return changed;
        });
    }

    @Override
    public boolean restart(ProfileId profile, Instant now) {
        return change(profile, RESTART, profile.value(), time(now));
    }

    @Override
    public Optional<ConnectionStatus> recover(ProfileId profile, SyncProblem problem, Instant now) {
        return database.inOne(() -> {
            Optional<ConnectionStatus> recovered = database.one(
                    RECOVER,
                    Tuple.of(profile.value(), problem.name(), time(now)),
                    row -> ConnectionStatus.valueOf(row.getString("status")));
            recovered.ifPresent(status -> announce(Kind.STAGE, Long.toString(profile.value())));
            return recovered;
        });
    }

    private void announce(Kind kind, String about) {
        database.one(Announcement.ANNOUNCE, Tuple.of(new Announcement(kind, about).payload()), row -> row);
    }

    /** Announced in the same transaction, so that nobody hears of a change that can't be seen yet. */
    private boolean change(ProfileId profile, String sql, Object... parameters) {
        return database.inOne(() -> {
            boolean changed = database.change(sql, Tuple.from(parameters)) == 1;
            if (changed) {
                announce(Kind.STAGE, Long.toString(profile.value()));
            }
            return changed;
        });
    }
}
