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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Discovery tasks and what they found, in the tables {@code discoveries} and {@code discovered_profiles}. */
public final class PostgresDiscoveries implements Discoveries {

    private static final String HOSTS = "SELECT host, state FROM discoveries WHERE account_id = $1";

    private static final String PROFILES =
            "SELECT * FROM discovered_profiles WHERE account_id = $1 ORDER BY profile_id";

    private static final String BEGIN = """
            INSERT INTO discoveries (account_id, host, state, region, due_at)
            SELECT $1, host, 'ASKING', $2, $3 FROM unnest(ARRAY['NA', 'EU', 'FE']) AS host""";

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

    private static final String ENDED = "state = $4, due_at = NULL";

    private static final String ADD_PROFILES = """
            INSERT INTO discovered_profiles
                (account_id, host, profile_id, country_code, currency_code, timezone, marketplace_id, advertiser_id, type, name)
            SELECT $1, $2, * FROM unnest($3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[])
            ON CONFLICT (account_id, profile_id) DO UPDATE
            SET country_code = excluded.country_code, currency_code = excluded.currency_code, timezone = excluded.timezone,
                marketplace_id = excluded.marketplace_id, advertiser_id = excluded.advertiser_id, type = excluded.type,
                name = excluded.name""";

    private static final String REMOVE_UNLISTED = """
            DELETE FROM discovered_profiles
            WHERE account_id = $1 AND host = $2 AND NOT bound AND profile_id <> ALL ($3::bigint[])""";

    /** One that another binds in the same moment is waited for, and then left to it. */
    private static final String BIND = """
            UPDATE discovered_profiles SET bound = true
            WHERE account_id = $1 AND profile_id = $2
              AND NOT EXISTS (SELECT 1 FROM discovered_profiles WHERE profile_id = $2 AND bound)""";

    private static final String LOCK_BINDING = "SELECT pg_advisory_xact_lock(hashtext('bind profiles'))";

    private static final String BOUND = "SELECT profile_id FROM discovered_profiles WHERE account_id = $1 AND bound";

    private static final String BOUND_TO =
            "SELECT profile_id, account_id FROM discovered_profiles WHERE bound AND profile_id = ANY ($1::bigint[])";

    private static final String REMOVE_UNBOUND = "DELETE FROM discovered_profiles WHERE account_id = $1 AND NOT bound";

    private static final String HAND_OVER_PROFILES = """
            INSERT INTO discovered_profiles
                (account_id, host, profile_id, country_code, currency_code, timezone, marketplace_id, advertiser_id, type, name)
            SELECT $2, host, profile_id, country_code, currency_code, timezone, marketplace_id, advertiser_id, type, name
            FROM discovered_profiles WHERE account_id = $1
            ON CONFLICT (account_id, profile_id) DO UPDATE
            SET country_code = excluded.country_code, currency_code = excluded.currency_code, timezone = excluded.timezone,
                marketplace_id = excluded.marketplace_id, advertiser_id = excluded.advertiser_id, type = excluded.type,
                name = excluded.name""";

    private static final String HAND_OVER_HOSTS = """
            INSERT INTO discoveries (account_id, host, state, region, attempt, due_at)
            SELECT $2, host, state, region, attempt, due_at FROM discoveries WHERE account_id = $1
            ON CONFLICT (account_id, host) DO UPDATE
            SET state = excluded.state, region = excluded.region, attempt = excluded.attempt, due_at = excluded.due_at,
                fence = discoveries.fence + 1""";

    private static final String FORGET_HOSTS = "DELETE FROM discoveries WHERE account_id = $1";

    private static final String FORGET_PROFILES = "DELETE FROM discovered_profiles WHERE account_id = $1";

    private static final String ASK_AGAIN = """
            UPDATE discoveries SET state = 'ASKING', attempt = 0, due_at = $2
            WHERE account_id = $1
              AND (state = 'FAILED'
                   OR NOT EXISTS (SELECT 1 FROM discoveries WHERE account_id = $1 AND state <> 'ANSWERED'))""";

    private final Database database;
    private final LeasedRows leases;

    public PostgresDiscoveries(Database database) {
        this.database = database;
        this.leases = new LeasedRows(database, "discoveries", "due_at", "account_id", "host");
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
        return new Discovery(
                hosts, database.all(PROFILES, Tuple.of(account.value()), row -> Columns.profile(row, "host")));
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
    public void answered(Task task, List<Profile> profiles) {
        database.inOne(() -> {
            if (end(task, HostState.ANSWERED)) {
                removeUnlisted(task, profiles);
                addProfiles(task, profiles);
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
    public void retry(AccountId account, Instant now) {
        database.change(ASK_AGAIN, Tuple.of(account.value(), time(now)));
    }

    @Override
    public Set<ProfileId> bind(AccountId account, Collection<ProfileId> profiles) {
        return database.inOne(() -> {
            database.one(LOCK_BINDING, Tuple.tuple(), row -> row);
            profiles.forEach(profile -> database.change(BIND, Tuple.of(account.value(), profile.value())));
            return bound(account);
        });
    }

    @Override
    public Set<ProfileId> bound(AccountId account) {
        return Set.copyOf(
                database.all(BOUND, Tuple.of(account.value()), row -> new ProfileId(row.getLong("profile_id"))));
    }

    @Override
    public Map<ProfileId, AccountId> boundTo(Collection<ProfileId> profiles) {
        Map<ProfileId, AccountId> bound = new HashMap<>();
        Long[] ids = profiles.stream().map(ProfileId::value).toArray(Long[]::new);
        database.all(
                        BOUND_TO,
                        Tuple.of(ids),
                        row -> Map.entry(
                                new ProfileId(row.getLong("profile_id")), new AccountId(row.getUUID("account_id"))))
                .forEach(entry -> bound.put(entry.getKey(), entry.getValue()));
        return bound;
    }

    @Override
    public void handOver(AccountId from, AccountId to) {
        database.inOne(() -> {
            Tuple both = Tuple.of(from.value(), to.value());
            database.change(REMOVE_UNBOUND, Tuple.of(to.value()));
            database.change(HAND_OVER_PROFILES, both);
            database.change(HAND_OVER_HOSTS, both);
            forget(from);
            return to;
        });
    }

    @Override
    public void forget(AccountId account) {
        database.inOne(() -> {
            database.change(FORGET_HOSTS, Tuple.of(account.value()));
            return database.change(FORGET_PROFILES, Tuple.of(account.value()));
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

    private void removeUnlisted(Task task, List<Profile> profiles) {
        database.change(
                REMOVE_UNLISTED,
                Tuple.of(
                        task.account().value(),
                        task.host().name(),
                        profiles.stream().map(profile -> profile.id().value()).toArray(Long[]::new)));
    }

    private void addProfiles(Task task, List<Profile> profiles) {
        database.change(
                ADD_PROFILES,
                Tuple.from(List.of(
                        task.account().value(),
                        task.host().name(),
                        profiles.stream().map(profile -> profile.id().value()).toArray(Long[]::new),
                        texts(profiles, Profile::countryCode),
                        texts(profiles, Profile::currencyCode),
                        texts(profiles, Profile::timezone),
                        texts(profiles, Profile::marketplaceId),
                        texts(profiles, Profile::advertiserId),
                        texts(profiles, profile -> profile.type().name()),
                        texts(profiles, Profile::name))));
    }

    private static String[] texts(List<Profile> profiles, Function<Profile, String> of) {
        return profiles.stream().map(of).toArray(String[]::new);
    }
}
