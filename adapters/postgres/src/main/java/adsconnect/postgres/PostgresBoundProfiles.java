package adsconnect.postgres;

import adsconnect.domain.access.UserId;
import adsconnect.domain.access.port.OwnedProfiles;
import adsconnect.domain.account.BoundProfile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.port.BoundProfiles;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What of the table {@code discovered_profiles} is bound to an account. */
public final class PostgresBoundProfiles implements BoundProfiles, OwnedProfiles {

    private static final String BOUND = """
            SELECT found.*, owner_id, mode, consented_at, consent_end, warned_days, accounts.name AS account_name,
                   accounts.region AS account_region
            FROM accounts JOIN discovered_profiles found USING (account_id)
            WHERE owner_id = $1 AND bound""";

    private static final String FIND = BOUND + " AND profile_id = $2";

    private static final String OF_OWNER = BOUND + " ORDER BY name_key, lower(found.name), profile_id";

    private static final String IDS = """
            SELECT profile_id FROM accounts JOIN discovered_profiles USING (account_id) WHERE owner_id = $1 AND bound""";

    private final Database database;

    public PostgresBoundProfiles(Database database) {
        this.database = database;
    }

    @Override
    public Optional<BoundProfile> find(UserId owner, ProfileId profile) {
        return database.one(FIND, Tuple.of(owner.value(), profile.value()), PostgresBoundProfiles::bound);
    }

    @Override
    public List<BoundProfile> ofOwner(UserId owner) {
        return database.all(OF_OWNER, Tuple.of(owner.value()), PostgresBoundProfiles::bound);
    }

    @Override
    public Set<Long> of(UserId owner) {
        return Set.copyOf(database.all(IDS, Tuple.of(owner.value()), row -> row.getLong("profile_id")));
    }

    private static BoundProfile bound(Row row) {
        return new BoundProfile(
                Columns.profile(row, "host"),
                PostgresAccounts.account(row, "account_name", "account_region"),
                row.getBoolean("listed"));
    }
}
