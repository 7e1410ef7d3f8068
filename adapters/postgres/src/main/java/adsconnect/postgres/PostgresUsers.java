package adsconnect.postgres;

import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.Personal;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.PlanType;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import adsconnect.domain.access.port.Users;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Users in the table {@code users}. */
public final class PostgresUsers implements Users {

    private static final String ADD_UNLESS_TAKEN = """
            INSERT INTO users (user_id, email, role, plan, plan_starts_on, plan_ends_on, connection_limit,
                disabled, password_hash, personal_name, language, zone)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            ON CONFLICT (email) DO NOTHING""";

    private static final String BY_EMAIL = "SELECT * FROM users WHERE email = $1";

    private static final String BY_EMAILS = "SELECT * FROM users WHERE email = ANY ($1)";

    private static final String BY_ID = "SELECT * FROM users WHERE user_id = $1";

    private static final String LOCK = "SELECT * FROM users WHERE user_id = $1 FOR NO KEY UPDATE";

    private static final String LOCK_BY_EMAIL = "SELECT * FROM users WHERE email = $1 FOR NO KEY UPDATE";

    /** In one order, so that two who lock a role don't wait for each other for ever. */
    private static final String LOCK_ROLE = "SELECT * FROM users WHERE role = $1 ORDER BY user_id FOR NO KEY UPDATE";

    private static final String CHANGE = """
            UPDATE users SET role = $2, plan = $3, plan_starts_on = $4, plan_ends_on = $5, connection_limit = $6,
                disabled = $7, personal_name = $8, language = $9, zone = $10
            WHERE user_id = $1""";

    private static final String CHANGE_PASSWORD = "UPDATE users SET password_hash = $2 WHERE user_id = $1";

    private static final String ALL = "SELECT * FROM users ORDER BY email";

    private final Database database;

    public PostgresUsers(Database database) {
        this.database = database;
    }

    @Override
    public boolean addWithoutPassword(User user) {
        return add(user, null);
    }

    @Override
    public boolean add(User user, String passwordHash) {
        return database.change(
                        ADD_UNLESS_TAKEN,
                        Tuple.from(Arrays.asList(
                                user.id().value(),
                                user.email().value(),
                                user.role().name(),
                                user.plan().type().name(),
                                user.plan().startsOn(),
                                user.plan().endsOn(),
                                user.connectionLimit().orElse(null),
                                user.disabled(),
                                passwordHash,
                                user.personal().name().orElse(null),
                                user.personal().language().orElse(null),
                                zone(user))))
                == 1;
    }

    @Override
    public Optional<User> byEmail(EmailAddress email) {
        return database.one(BY_EMAIL, Tuple.of(email.value()), PostgresUsers::user);
    }

    @Override
    public List<User> byEmails(Collection<EmailAddress> emails) {
        String[] addresses = emails.stream().map(EmailAddress::value).toArray(String[]::new);
        return database.all(BY_EMAILS, Tuple.of(addresses), PostgresUsers::user);
    }

    @Override
    public Optional<User> byId(UserId id) {
        return database.one(BY_ID, Tuple.of(id.value()), PostgresUsers::user);
    }

    @Override
    public Optional<User> lock(UserId id) {
        Database.requireTransaction();
        return database.one(LOCK, Tuple.of(id.value()), PostgresUsers::user);
    }

    @Override
    public Optional<User> lock(EmailAddress email) {
        Database.requireTransaction();
        return database.one(LOCK_BY_EMAIL, Tuple.of(email.value()), PostgresUsers::user);
    }

    @Override
    public List<User> lockAll(Role role) {
        Database.requireTransaction();
        return database.all(LOCK_ROLE, Tuple.of(role.name()), PostgresUsers::user);
    }

    @Override
    public void change(User user) {
        database.change(
                CHANGE,
                Tuple.from(Arrays.asList(
                        user.id().value(),
                        user.role().name(),
                        user.plan().type().name(),
                        user.plan().startsOn(),
                        user.plan().endsOn(),
                        user.connectionLimit().orElse(null),
                        user.disabled(),
                        user.personal().name().orElse(null),
                        user.personal().language().orElse(null),
                        zone(user))));
    }

    @Override
    public void changePassword(UserId user, String passwordHash) {
        database.change(CHANGE_PASSWORD, Tuple.of(user.value(), passwordHash));
    }

    private static String zone(User user) {
        return user.personal().zone().map(ZoneId::getId).orElse(null);
    }

    @Override
    public Optional<String> passwordHashOf(EmailAddress email) {
        return database.one(
                        BY_EMAIL, Tuple.of(email.value()), row -> Optional.ofNullable(row.getString("password_hash")))
                .flatMap(Function.identity());
    }

    @Override
    public List<User> all() {
        return database.all(ALL, Tuple.tuple(), PostgresUsers::user);
    }

    static User user(Row row) {
        return new User(
                new UserId(row.getUUID("user_id")),
                new EmailAddress(row.getString("email")),
                Role.valueOf(row.getString("role")),
                new Plan(
                        PlanType.valueOf(row.getString("plan")),
                        row.getLocalDate("plan_starts_on"),
                        row.getLocalDate("plan_ends_on")),
                Optional.ofNullable(row.getInteger("connection_limit")),
                row.getBoolean("disabled"),
                new Personal(
                        Optional.ofNullable(row.getString("personal_name")),
                        Optional.ofNullable(row.getString("language")),
                        Optional.ofNullable(row.getString("zone")).map(ZoneId::of)));
    }
}
