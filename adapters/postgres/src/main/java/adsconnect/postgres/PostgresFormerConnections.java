package adsconnect.postgres;

import static adsconnect.postgres.Columns.instant;
import static adsconnect.postgres.Columns.optionalInstant;
import static adsconnect.postgres.Columns.time;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.FormerConnection;
import adsconnect.domain.connection.port.FormerConnections;
import adsconnect.domain.marketplace.Region;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What {@link ConnectionRows} left in the table {@code former_connections}. */
public final class PostgresFormerConnections implements FormerConnections {

    /** What its login may do is not kept: nothing is done through it any more. */
    private static final String SELECT = """
            SELECT f.*, 'VIEW' AS access, p.since FROM former_connections f
            LEFT JOIN history_purges p USING (owner_id, profile_id)""";

    private static final String OF_OWNER = SELECT + """

            WHERE owner_id = $1 ORDER BY disconnected_at DESC, lower(f.name), profile_id LIMIT $2""";

    private static final String FIND = SELECT + """

            WHERE owner_id = $1 AND profile_id = $2""";

    private static final String DISCONNECTED_BY = SELECT + """

            WHERE disconnected_at <= $1 AND p.since IS NULL ORDER BY disconnected_at LIMIT $2""";

    private final Database database;

    public PostgresFormerConnections(Database database) {
        this.database = database;
    }

    @Override
    public List<FormerConnection> ofOwner(UserId owner, int atMost) {
        return database.all(OF_OWNER, Tuple.of(owner.value(), atMost), PostgresFormerConnections::former);
    }

    @Override
    public Optional<FormerConnection> find(UserId owner, ProfileId profile) {
        return database.one(FIND, Tuple.of(owner.value(), profile.value()), PostgresFormerConnections::former);
    }

    @Override
    public List<FormerConnection> disconnectedBy(Instant then, int most) {
        return database.all(DISCONNECTED_BY, Tuple.of(time(then), most), PostgresFormerConnections::former);
    }

    private static FormerConnection former(Row row) {
        return new FormerConnection(
                new UserId(row.getUUID("owner_id")),
                Columns.profile(row, "region"),
                new AccountId(row.getUUID("account_id")),
                new AccountName(row.getString("account_name")),
                Region.valueOf(row.getString("account_region")),
                optionalInstant(row, "last_sync_at"),
                Optional.ofNullable(row.getLocalDate("data_through")),
                instant(row, "disconnected_at"),
                row.getBoolean("by_admin"),
                optionalInstant(row, "since"));
    }
}
