package adsconnect.postgres;

import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.marketplace.Region;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What consents found, and which of it is bound to them, in the table {@code discovered_profiles}. Whatever changes it must run
 * in a transaction.
 */
final class DiscoveredProfiles {

    private static final String OF =
            "SELECT * FROM discovered_profiles WHERE account_id = $1 AND listed ORDER BY profile_id";

    private static final String ADD = """
            INSERT INTO discovered_profiles
                (account_id, host, profile_id, country_code, currency_code, timezone, marketplace_id, advertiser_id, type, name,
                 access)
            SELECT $1, $2, * FROM unnest($3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[],
                $11::text[])
            ON CONFLICT (account_id, profile_id) DO UPDATE
            SET host = excluded.host, listed = true, country_code = excluded.country_code,
                currency_code = excluded.currency_code, timezone = excluded.timezone, marketplace_id = excluded.marketplace_id,
                advertiser_id = excluded.advertiser_id, type = excluded.type, name = excluded.name,
                access = excluded.access""";

    private static final String REMOVE_UNLISTED = """
            DELETE FROM discovered_profiles
            WHERE account_id = $1 AND host = $2 AND NOT bound AND profile_id <> ALL ($3::bigint[])""";

    private static final String KEEP_BOUND_AS_UNLISTED = """
            UPDATE discovered_profiles SET listed = false
            WHERE account_id = $1 AND host = $2 AND bound AND listed AND profile_id <> ALL ($3::bigint[])""";

    private static final String FORGET_UNLISTED =
            "DELETE FROM discovered_profiles WHERE account_id = $1 AND NOT listed AND profile_id <> ALL ($2::bigint[])";

    private static final String BIND = """
            UPDATE discovered_profiles AS mine SET bound = true
            WHERE account_id = $1 AND profile_id = ANY ($2::bigint[])
              AND NOT EXISTS (SELECT 1 FROM discovered_profiles other WHERE other.profile_id = mine.profile_id AND other.bound)""";

    /**
     * What another binds in the same moment is waited for, and then left to it. Whoever changes anything here takes it first,
     * for an account that ends makes profiles those of others' accounts: with rows locked before, the two might lock each
     * other out.
     */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('bind profiles'))";

    private static final String UNBIND = """
            UPDATE discovered_profiles SET bound = false WHERE account_id = $1 AND profile_id = ANY ($2::bigint[])""";

    private static final String REACHING = """
            SELECT DISTINCT account_id FROM discovered_profiles WHERE listed AND profile_id = ANY ($1::bigint[])""";

    private static final String BOUND = "SELECT profile_id FROM discovered_profiles WHERE account_id = $1 AND bound";

    private static final String BOUND_TO =
            "SELECT profile_id, account_id FROM discovered_profiles WHERE bound AND profile_id = ANY ($1::bigint[])";

    /** A host that failed says nothing about its own. */
    private static final String REMOVE_WHAT_THE_OTHER_LACKS = """
            DELETE FROM discovered_profiles WHERE account_id = $2 AND NOT bound
              AND host IN (SELECT host FROM discoveries WHERE account_id = $2 AND state = 'ANSWERED')
              AND profile_id NOT IN (SELECT profile_id FROM discovered_profiles WHERE account_id = $1)""";

    private static final String KEEP_BOUND_WHAT_THE_OTHER_LACKS = """
            UPDATE discovered_profiles SET listed = false WHERE account_id = $2 AND bound
              AND host IN (SELECT host FROM discoveries WHERE account_id = $2 AND state = 'ANSWERED')
              AND profile_id NOT IN (SELECT profile_id FROM discovered_profiles WHERE account_id = $1)""";

    private static final String HAND_OVER = """
            INSERT INTO discovered_profiles
                (account_id, host, profile_id, country_code, currency_code, timezone, marketplace_id, advertiser_id, type, name,
                 access)
            SELECT $2, host, profile_id, country_code, currency_code, timezone, marketplace_id, advertiser_id, type, name,
                   access
            FROM discovered_profiles WHERE account_id = $1
            ON CONFLICT (account_id, profile_id) DO UPDATE
            SET host = excluded.host, listed = true, country_code = excluded.country_code,
                currency_code = excluded.currency_code, timezone = excluded.timezone, marketplace_id = excluded.marketplace_id,
                advertiser_id = excluded.advertiser_id, type = excluded.type, name = excluded.name,
                access = excluded.access""";

    private static final String FORGET = "DELETE FROM discovered_profiles WHERE account_id = $1";

    private final Database database;

    DiscoveredProfiles(Database database) {
        this.database = database;
    }

    List<Profile> of(AccountId account) {
        return database.all(OF, Tuple.of(account.value()), row -> Columns.profile(row, "host"));
    }

    /** What a host lists now; what it no longer lists is gone, and no longer listed where it is bound. */
    void replace(AccountId account, Region host, List<Profile> profiles) {
        lock();
        Long[] listed = ids(profiles.stream().map(Profile::id).toList());
        database.change(REMOVE_UNLISTED, Tuple.of(account.value(), host.name(), listed));
        database.change(KEEP_BOUND_AS_UNLISTED, Tuple.of(account.value(), host.name(), listed));
        database.change(
                ADD,
                Tuple.from(List.of(
                        account.value(),
                        host.name(),
                        listed,
                        texts(profiles, Profile::countryCode),
                        texts(profiles, Profile::currencyCode),
                        texts(profiles, Profile::timezone),
                        texts(profiles, Profile::marketplaceId),
                        texts(profiles, Profile::advertiserId),
                        texts(profiles, profile -> profile.type().name()),
                        texts(profiles, Profile::name),
                        texts(profiles, profile -> profile.access().name()))));
    }

    Set<ProfileId> bind(AccountId account, Collection<ProfileId> profiles) {
        lock();
        database.change(BIND, Tuple.from(List.of(account.value(), ids(profiles))));
        return bound(account);
    }

    void unbind(AccountId account, Collection<ProfileId> profiles) {
        lock();
        database.change(UNBIND, Tuple.from(List.of(account.value(), ids(profiles))));
    }

    Set<AccountId> reaching(Collection<ProfileId> profiles) {
        return Set.copyOf(
                database.all(REACHING, Tuple.of(ids(profiles)), row -> new AccountId(row.getUUID("account_id"))));
    }

    Set<ProfileId> bound(AccountId account) {
        return Set.copyOf(
                database.all(BOUND, Tuple.of(account.value()), row -> new ProfileId(row.getLong("profile_id"))));
    }

    Map<ProfileId, AccountId> boundTo(Collection<ProfileId> profiles) {
        Map<ProfileId, AccountId> bound = new HashMap<>();
        database.all(
                        BOUND_TO,
                        Tuple.of(ids(profiles)),
                        row -> Map.entry(
                                new ProfileId(row.getLong("profile_id")), new AccountId(row.getUUID("account_id"))))
                .forEach(entry -> bound.put(entry.getKey(), entry.getValue()));
        return bound;
    }

    /** Leaves the first account without any. Its hosts must be the second one's already. */
    void handOver(AccountId from, AccountId to) {
        lock();
        database.change(REMOVE_WHAT_THE_OTHER_LACKS, Tuple.of(from.value(), to.value()));
        database.change(KEEP_BOUND_WHAT_THE_OTHER_LACKS, Tuple.of(from.value(), to.value()));
        database.change(HAND_OVER, Tuple.of(from.value(), to.value()));
        forget(from);
    }

    /** What is bound stays only while it is in use. */
    void forgetUnlisted(AccountId account, Collection<ProfileId> inUse) {
        lock();
        database.change(FORGET_UNLISTED, Tuple.from(List.of(account.value(), ids(inUse))));
    }

    void forget(AccountId account) {
        lock();
        database.change(FORGET, Tuple.of(account.value()));
    }

    private void lock() {
        database.one(LOCK, Tuple.tuple(), row -> row);
    }

    private static Long[] ids(Collection<ProfileId> profiles) {
        return profiles.stream().map(ProfileId::value).toArray(Long[]::new);
    }

    private static String[] texts(List<Profile> profiles, Function<Profile, String> of) {
        return profiles.stream().map(of).toArray(String[]::new);
    }
}
