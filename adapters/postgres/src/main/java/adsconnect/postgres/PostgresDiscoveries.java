package adsconnect.postgres;

import static adsconnect.postgres.Columns.time;

import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.authorization.Discovery;
import adsconnect.domain.authorization.Discovery.HostState;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.marketplace.Region;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Discovery tasks in the table {@code discoveries}; what they find is kept beside them. */
public final class PostgresDiscoveries implements Discoveries {

    private static final String HOSTS = "SELECT host, state FROM discoveries WHERE account_id = $1";

    private static final String BEGIN = """
            INSERT INTO discoveries (account_id, host, state, region, due_at, asked_at)
            SELECT $1, host, 'ASKING', $2, $3, $3 FROM unnest(ARRAY['NA', 'EU', 'FE']) AS host""";

    /** The chosen region's host first: that is where most people's profiles are. */
    static final String CLAIM_ONE_THAT_IS_DUE = """
            WITH due AS MATERIALIZED (
                -- Materialized: as a plain subquery it may run once for each row it is joined with, and claim several.
                SELECT account_id, host FROM discoveries
                WHERE due_at <= $1 ORDER BY due_at, host <> region LIMIT 1 FOR UPDATE SKIP LOCKED)
            UPDATE discoveries AS task SET attempt = attempt + 1, fence = fence + 1, due_at = $2
            FROM due WHERE task.account_id = due.account_id AND task.host = due.host
            RETURNING task.account_id, task.host, task.attempt, task.fence, task.region""";

    private static final String POSTPONED = "due_at = $4";

    private static final String FAILED_UNTIL = "state = 'FAILED', due_at = $4";

    /** Under a new fence, for the host may be due again soon, and a report comes once. */
    private static final String ENDED = "state = $4, due_at = NULL, attempt = 0, fence = fence + 1";

    private static final String HAND_OVER_HOSTS = """
            INSERT INTO discoveries (account_id, host, state, region, attempt, due_at, asked_at)
            SELECT $2, host, state, region, attempt, due_at, asked_at FROM discoveries WHERE account_id = $1
            ON CONFLICT (account_id, host) DO UPDATE
            SET state = excluded.state, region = excluded.region, attempt = excluded.attempt, due_at = excluded.due_at,
                asked_at = excluded.asked_at, fence = discoveries.fence + 1""";

    private static final String FORGET_HOSTS = "DELETE FROM discoveries WHERE account_id = $1";

    private static final String ASK_AGAIN = """
            UPDATE discoveries SET state = 'ASKING', attempt = 0, due_at = $2, asked_at = $2
            WHERE account_id = $1 AND due_at IS DISTINCT FROM 'infinity'
              AND (state = 'FAILED' AND asked_at <= $4
                   OR asked_at <= $3
                      AND NOT EXISTS (SELECT 1 FROM discoveries WHERE account_id = $1 AND state <> 'ANSWERED'))""";

    private static final String ASK_BY = """
            UPDATE discoveries SET due_at = $2
            WHERE account_id = $1 AND state <> 'ASKING' AND (due_at IS NULL OR due_at > $2 AND due_at < 'infinity')""";

    private static final String REST = """
            UPDATE discoveries SET due_at = 'infinity', fence = fence + 1
            WHERE account_id = $1 AND due_at IS DISTINCT FROM 'infinity'""";

    private static final String WAKE =
            "UPDATE discoveries SET due_at = $2 WHERE account_id = $1 AND due_at = 'infinity'";

    private final Database database;
    private final LeasedRows leases;
    private final DiscoveredProfiles profiles;

    public PostgresDiscoveries(Database database) {
        this.database = database;
        this.leases = new LeasedRows(database, "discoveries", "due_at", "account_id", "host");
        this.profiles = new DiscoveredProfiles(database);
    }

    @Override
    public void begin(AccountId account, Region region, Instant now) {
        database.change(BEGIN, Tuple.of(account.value(), region.name(), time(now)));
    }

    @Override
    public Discovery of(AccountId account) {
        Map<Region, HostState> hosts = new EnumMap<>(Region.class);
        database.all(
                        HOSTS,
                        Tuple.of(account.value()),
                        row -> Map.entry(
                                Region.valueOf(row.getString("host")), HostState.valueOf(row.getString("state"))))
                .forEach(entry -> hosts.put(entry.getKey(), entry.getValue()));
        return new Discovery(hosts, profiles.of(account));
    }

    @Override
    public Optional<Task> claim(Instant now, Instant until) {
        return database.one(
                CLAIM_ONE_THAT_IS_DUE,
                Tuple.of(time(now), time(until)),
                row -> new Task(
                        new AccountId(row.getUUID("account_id")),
                        Region.valueOf(row.getString("host")),
                        Region.valueOf(row.getString("region")),
                        row.getInteger("attempt"),
                        row.getLong("fence")));
    }

    @Override
    public void answered(Task task, List<Profile> listed) {
        database.inOne(() -> {
            if (end(task, HostState.ANSWERED)) {
                profiles.replace(task.account(), task.host(), listed);
            }
            return null;
        });
    }

    @Override
    public void postpone(Task task, Instant nextAt) {
        change(task, POSTPONED, time(nextAt));
    }

    @Override
    public void failed(Task task) {
        end(task, HostState.FAILED);
    }

    @Override
    public void failedUntil(Task task, Instant nextAt) {
        change(task, FAILED_UNTIL, time(nextAt));
    }

    @Override
    public void retry(AccountId account, Instant now) {
        retryUnlessAsked(account, now, now, now);
    }

    @Override
    public void retryUnlessAsked(AccountId account, Instant now, Instant answered, Instant failed) {
        database.change(ASK_AGAIN, Tuple.of(account.value(), time(now), time(answered), time(failed)));
    }

    @Override
    public void askBy(AccountId account, Instant then) {
        database.change(ASK_BY, Tuple.of(account.value(), time(then)));
    }

    @Override
    public void forgetUnlisted(AccountId account, Collection<ProfileId> inUse) {
        database.inOne(() -> {
            profiles.forgetUnlisted(account, inUse);
            return account;
        });
    }

    @Override
    public void rest(AccountId account) {
        database.change(REST, Tuple.of(account.value()));
    }

    @Override
    public void wake(AccountId account, Instant now) {
        database.change(WAKE, Tuple.of(account.value(), time(now)));
    }

    @Override
    public Set<ProfileId> bind(AccountId account, Collection<ProfileId> wanted) {
        return database.inOne(() -> profiles.bind(account, wanted));
    }

    @Override
    public void unbind(AccountId account, Collection<ProfileId> unwanted) {
        database.inOne(() -> {
            profiles.unbind(account, unwanted);
            return account;
        });
    }

    @Override
    public Set<AccountId> reaching(Collection<ProfileId> wanted) {
        return profiles.reaching(wanted);
    }

    @Override
    public Set<ProfileId> bound(AccountId account) {
        return profiles.bound(account);
    }

    @Override
    public Map<ProfileId, AccountId> boundTo(Collection<ProfileId> profiles) {
        return this.profiles.boundTo(profiles);
    }

    @Override
    public void handOver(AccountId from, AccountId to) {
        database.inOne(() -> {
            // The hosts first, as whoever answers does: otherwise the two might lock each other out.
            database.change(HAND_OVER_HOSTS, Tuple.of(from.value(), to.value()));
            database.change(FORGET_HOSTS, Tuple.of(from.value()));
            profiles.handOver(from, to);
            return to;
        });
    }

    @Override
    public void forget(AccountId account) {
        database.inOne(() -> {
            database.change(FORGET_HOSTS, Tuple.of(account.value()));
            profiles.forget(account);
            return account;
        });
    }

    private boolean end(Task task, HostState state) {
        return change(task, ENDED, state.name());
    }

    private boolean change(Task task, String set, Object value) {
        return leases.change(
                set,
                List.of(value),
                task.fence(),
                task.account().value(),
                task.host().name());
    }
}
