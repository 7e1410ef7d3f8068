package adsconnect.postgres;

import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserFilter;
import adsconnect.domain.access.port.UserDirectory;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;

/** The table {@code users}, searched. */
public final class PostgresUserDirectory implements UserDirectory {

    private static final String LET_THROUGH = """
            FROM users
            WHERE ($1 = '' OR position($1 IN email) > 0 OR position($1 IN lower(personal_name)) > 0)
                AND ($2 = '' OR role = $2)
                AND CASE $3
                    WHEN 'ACTIVE' THEN plan_starts_on <= $4 AND $4 < plan_ends_on
                    WHEN 'NOT_NOW' THEN plan <> 'NONE' AND NOT (plan_starts_on <= $4 AND $4 < plan_ends_on)
                    WHEN 'NONE' THEN plan = 'NONE'
                    ELSE true END
                AND ($5 = '' OR disabled = ($5 = 'DISABLED'))""";

    private static final String FIND =
            "SELECT * " + LET_THROUGH + " AND email COLLATE \"C\" > $6 ORDER BY email COLLATE \"C\" LIMIT $7";

    private static final String COUNT = "SELECT count(*) AS found " + LET_THROUGH;

    private final Database database;

    public PostgresUserDirectory(Database database) {
        this.database = database;
    }

    @Override
    public List<User> find(UserFilter filter, LocalDate today, String after, int most) {
        return database.all(FIND, parameters(filter, today).addString(after).addInteger(most), PostgresUsers::user);
    }

    @Override
    public long count(UserFilter filter, LocalDate today) {
        return database.one(COUNT, parameters(filter, today), row -> row.getLong("found"))
                .orElse(0L);
    }

    private static Tuple parameters(UserFilter filter, LocalDate today) {
        return Tuple.of(
                filter.words(),
                filter.role().map(Role::name).orElse(""),
                filter.plan().map(Enum::name).orElse(""),
                today,
                filter.access().map(Enum::name).orElse(""));
    }
}
