package adsconnect.postgres;

import static adsconnect.postgres.Columns.instant;
import static adsconnect.postgres.Columns.optionalInstant;
import static adsconnect.postgres.Columns.time;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ConnectionStage;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.connection.ReportCount;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of the table {@code connections}, as they come, go, and are read; and what is kept of those that went. */
final class ConnectionRows {

    /** With what its owner has of it from before, unless that is being deleted. */
    private static final String ADD_UNLESS_CONNECTED = """
            INSERT INTO connections
                (profile_id, account_id, region, country_code, currency_code, timezone, marketplace_id, advertiser_id,
                 type, name, access, stage, stage_since, reports_done, reports_total, status, last_sync_at, data_through)
            SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, before.last_sync_at, before.data_through
            FROM accounts LEFT JOIN former_connections before ON before.owner_id = accounts.owner_id
                AND before.profile_id = $1 AND NOT EXISTS (
                    SELECT FROM history_purges purge
                    WHERE purge.owner_id = before.owner_id AND purge.profile_id = before.profile_id)
            WHERE accounts.account_id = $2
            ON CONFLICT (profile_id) DO NOTHING""";

    /** Connected again: what was kept of it is its own again. */
    private static final String NO_LONGER_FORMER =
            "DELETE FROM former_connections WHERE owner_id = $1 AND profile_id = $2";

    /** First, for whoever ends a run holds that before the connection, too. */
    private static final String REMOVE_RUNS = """
            DELETE FROM sync_runs USING connections JOIN accounts USING (account_id)
            WHERE sync_runs.profile_id = $2 AND connections.profile_id = $2 AND owner_id = $1""";

    private static final String REMOVE = """
            WITH gone AS (
                DELETE FROM connections USING accounts
                WHERE connections.account_id = accounts.account_id AND owner_id = $1 AND profile_id = $2
                RETURNING connections.*, owner_id, accounts.name AS account_name, accounts.region AS account_region)
            INSERT INTO former_connections
                (owner_id, profile_id, account_id, account_name, account_region, region, country_code, currency_code, timezone,
                 marketplace_id, advertiser_id, type, name, last_sync_at, data_through, disconnected_at, by_admin)
            SELECT owner_id, profile_id, account_id, account_name, account_region, region, country_code, currency_code, timezone,
                   marketplace_id, advertiser_id, type, name, last_sync_at, data_through, $3, $4
            FROM gone""";

    private static final String DESCRIBE = """
            UPDATE connections SET region = $2, country_code = $3, currency_code = $4, timezone = $5, marketplace_id = $6,
                advertiser_id = $7, type = $8, name = $9, access = $10
            WHERE profile_id = $1""";

    private final Database database;

    ConnectionRows(Database database) {
        this.database = database;
    }

    boolean add(Connection connection) {
        return database.inOne(() -> {
            boolean added = insert(connection);
            if (added) {
                database.change(
                        NO_LONGER_FORMER,
                        Tuple.of(
                                connection.account().owner().value(),
                                connection.profile().id().value()));
            }
            return added;
        });
    }

    /** Must run in a transaction. */
    boolean remove(UserId owner, ProfileId profile, Instant now, boolean byAdmin) {
        database.change(REMOVE_RUNS, Tuple.of(owner.value(), profile.value()));
        return database.change(REMOVE, Tuple.of(owner.value(), profile.value(), time(now), byAdmin)) == 1;
    }

    /** What Amazon tells of the profile now. */
    boolean describe(Profile told) {
        return database.change(
                        DESCRIBE,
                        Tuple.from(List.of(
                                told.id().value(),
                                told.region().name(),
                                told.countryCode(),
                                told.currencyCode(),
                                told.timezone(),
                                told.marketplaceId(),
                                told.advertiserId(),
                                told.type().name(),
                                told.name(),
                                told.access().name())))
                == 1;
    }

    private boolean insert(Connection connection) {
        Profile profile = connection.profile();
        return database.change(
                        ADD_UNLESS_CONNECTED,
                        Tuple.from(List.of(
                                profile.id().value(),
                                connection.account().id().value(),
                                profile.region().name(),
                                profile.countryCode(),
                                profile.currencyCode(),
                                profile.timezone(),
                                profile.marketplaceId(),
                                profile.advertiserId(),
                                profile.type().name(),
                                profile.name(),
                                profile.access().name(),
                                connection.stage().ordinal(),
                                time(connection.stageSince()),
                                connection.reports().done(),
                                connection.reports().total(),
                                connection.ownStatus().name())))
                == 1;
    }

    static Connection connection(Row row) {
        return new Connection(
                Columns.profile(row, "region"),
                PostgresAccounts.account(row, "account_name", "account_region"),
                ConnectionStage.values()[row.getInteger("stage")],
                instant(row, "stage_since"),
                new ReportCount(row.getInteger("reports_done"), row.getInteger("reports_total")),
                ConnectionStatus.valueOf(row.getString("status")),
                row.getOffsetDateTime("paused_at") != null,
                optionalInstant(row, "last_sync_at"),
                Optional.ofNullable(row.getLocalDate("data_through")),
                row.getLong("version"));
    }
}
