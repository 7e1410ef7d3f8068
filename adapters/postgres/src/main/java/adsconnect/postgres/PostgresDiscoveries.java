package adsconnect.postgres;

import static adsconnect.postgres.Columns.time;

import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.Profile;
import adsconnect.domain.authorization.Discovery;
import adsconnect.domain.authorization.Discovery.HostState;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.marketplace.Region;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Discovery tasks and what they found, in the tables {@code discoveries} and {@code discovered_profiles}. */
public final class PostgresDiscoveries implements Discoveries {

    private static final String HOSTS = "SELECT host, state FROM discoveries WHERE account_id = $1";

    private static final String PROFILES =
            "SELECT * FROM discovered_profiles WHERE account_id = $1 ORDER BY profile_id";

    /** The chosen region's host first: that is where most people's profiles are. */
    private static final String CLAIM_ONE_THAT_IS_DUE = """
            WITH due AS MATERIALIZED (
                -- Materialized: as a plain subquery it may run once for each row it is joined with, and claim several.
                SELECT d.account_id, d.host, p.region
                FROM discoveries d JOIN pending_connections p USING (account_id)
                WHERE d.state = 'ASKING' AND d.due_at <= $1
                ORDER BY d.due_at, d.host <> p.region
                LIMIT 1 FOR UPDATE OF d SKIP LOCKED)
            UPDATE discoveries AS task SET attempt = attempt + 1, due_at = $2
            FROM due WHERE task.account_id = due.account_id AND task.host = due.host
            RETURNING task.account_id, task.host, task.attempt, due.region""";

    /** The attempt's number is the fence: a task that was taken over has a higher one. */
    private static final String END = """
            UPDATE discoveries SET state = $4
            WHERE account_id = $1 AND host = $2 AND attempt = $3 AND state = 'ASKING'""";

    private static final String ADD_PROFILES = """
            INSERT INTO discovered_profiles
                (account_id, host, profile_id, country_code, currency_code, timezone, marketplace_id, advertiser_id, type, name)
            SELECT $1, $2, * FROM unnest($3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[])
            ON CONFLICT (account_id, profile_id) DO NOTHING""";

    private static final String POSTPONE = """
            UPDATE discoveries SET due_at = $4
            WHERE account_id = $1 AND host = $2 AND attempt = $3 AND state = 'ASKING'""";

    private static final String ASK_AGAIN = """
            UPDATE discoveries SET state = 'ASKING', attempt = 0, due_at = $2
            WHERE account_id = $1
              AND (state = 'FAILED'
                   OR NOT EXISTS (SELECT 1 FROM discoveries WHERE account_id = $1 AND state <> 'ANSWERED'))""";

    private final Database database;

    public PostgresDiscoveries(Database database) {
        this.database = database;
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
                        row.getInteger("attempt")));
    }

    @Override
    public void answered(Task task, List<Profile> profiles) {
        database.inOne(() -> {
            if (end(task, HostState.ANSWERED)) {
                addProfiles(task, profiles);
            }
            return null;
        });
    }

    @Override
    public void postpone(Task task, Instant nextAt) {
        database.change(POSTPONE, Tuple.of(task.account().value(), task.host().name(), task.attempt(), time(nextAt)));
    }

    @Override
    public void failed(Task task) {
        end(task, HostState.FAILED);
    }

    @Override
    public void retry(AccountId account, Instant now) {
        database.change(ASK_AGAIN, Tuple.of(account.value(), time(now)));
    }

    private boolean end(Task task, HostState state) {
        return database.change(END, Tuple.of(task.account().value(), task.host().name(), task.attempt(), state.name()))
                == 1;
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
