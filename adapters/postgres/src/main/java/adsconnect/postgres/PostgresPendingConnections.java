package adsconnect.postgres;

import static adsconnect.postgres.Columns.instant;
import static adsconnect.postgres.Columns.time;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.authorization.Aim;
import adsconnect.domain.authorization.PendingConnection;
import adsconnect.domain.authorization.port.PendingConnections;
import adsconnect.domain.marketplace.Region;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Consents that wait for a choice, in the table {@code pending_connections}. */
public final class PostgresPendingConnections implements PendingConnections {

    /** Two callbacks of one user at once would otherwise both see no earlier one. */
    private static final String LOCK_USER = "SELECT 1 FROM users WHERE user_id = $1 FOR NO KEY UPDATE";

    private static final String REMOVE_EARLIER = """
            DELETE FROM pending_connections WHERE user_id = $1 AND aim = 'PICK' RETURNING account_id""";

    private static final String ADD = """
            INSERT INTO pending_connections
                (account_id, user_id, region, aim, account_name, link_id, reconnects, consented_at, expires_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)""";

    private static final String OF_USER = "SELECT * FROM pending_connections WHERE user_id = $1 AND aim = 'PICK'";

    private static final String FIND = "SELECT * FROM pending_connections WHERE account_id = $1";

    private static final String LOCK = "SELECT * FROM pending_connections WHERE account_id = $1 FOR UPDATE";

    private static final String REMOVE = "DELETE FROM pending_connections WHERE account_id = $1";

    private static final String EXPIRED = "SELECT * FROM pending_connections WHERE expires_at <= $1";

    private final Database database;

    public PostgresPendingConnections(Database database) {
        this.database = database;
    }

    @Override
    public Optional<AccountId> replace(PendingConnection pending) {
        return database.inOne(() -> {
            Optional<AccountId> earlier =
                    pending.aim() instanceof Aim.Pick ? removeEarlier(pending.user()) : Optional.empty();
            AimColumns aim = AimColumns.of(pending.aim());
            database.change(
                    ADD,
                    Tuple.from(Arrays.asList(
                            pending.account().value(),
                            pending.user().value(),
                            pending.region().name(),
                            aim.aim(),
                            aim.accountName(),
                            aim.link(),
                            aim.reconnects(),
                            time(pending.consentedAt()),
                            time(pending.expiresAt()))));
            return earlier;
        });
    }

    private Optional<AccountId> removeEarlier(UserId id) {
        Tuple user = Tuple.of(id.value());
        database.one(LOCK_USER, user, row -> row);
        return database.one(REMOVE_EARLIER, user, row -> new AccountId(row.getUUID("account_id")));
    }

    @Override
    public Optional<PendingConnection> ofUser(UserId user) {
        return database.one(OF_USER, Tuple.of(user.value()), PostgresPendingConnections::pending);
    }

    @Override
    public Optional<PendingConnection> find(AccountId account) {
        return database.one(FIND, Tuple.of(account.value()), PostgresPendingConnections::pending);
    }

    @Override
    public Optional<PendingConnection> lock(AccountId account) {
        Database.requireTransaction();
        return database.one(LOCK, Tuple.of(account.value()), PostgresPendingConnections::pending);
    }

    @Override
    public boolean remove(AccountId account) {
        return database.change(REMOVE, Tuple.of(account.value())) == 1;
    }

    @Override
    public List<PendingConnection> expiredAt(Instant now) {
        return database.all(EXPIRED, Tuple.of(time(now)), PostgresPendingConnections::pending);
    }

    static PendingConnection pending(Row row) {
        return new PendingConnection(
                new AccountId(row.getUUID("account_id")),
                new UserId(row.getUUID("user_id")),
                Region.valueOf(row.getString("region")),
                AimColumns.aim(row),
                instant(row, "consented_at"),
                instant(row, "expires_at"));
    }
}
