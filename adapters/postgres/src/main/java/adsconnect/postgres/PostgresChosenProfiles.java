package adsconnect.postgres;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.port.ChosenProfiles;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;

/** Choices in the table {@code chosen_profiles}. */
public final class PostgresChosenProfiles implements ChosenProfiles {

    private static final String OF = "SELECT profile_id FROM chosen_profiles WHERE user_id = $1";

    private static final String CHOOSE = """
            INSERT INTO chosen_profiles (user_id, profile_id) SELECT user_id, $2 FROM users WHERE user_id = $1
            ON CONFLICT (user_id) DO UPDATE SET profile_id = excluded.profile_id
            WHERE chosen_profiles.profile_id <> excluded.profile_id""";

    private final Database database;

    public PostgresChosenProfiles(Database database) {
        this.database = database;
    }

    @Override
    public Optional<ProfileId> of(UserId user) {
        return database.one(OF, Tuple.of(user.value()), row -> new ProfileId(row.getLong("profile_id")));
    }

    @Override
    public void choose(UserId user, ProfileId profile) {
        database.change(CHOOSE, Tuple.of(user.value(), profile.value()));
    }
}
