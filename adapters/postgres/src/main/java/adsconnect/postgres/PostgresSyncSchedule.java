package adsconnect.postgres;

import static adsconnect.postgres.Columns.instant;
import static adsconnect.postgres.Columns.time;

import adsconnect.domain.account.ProfileId;
import adsconnect.domain.sync.port.SyncSchedule;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;

/** When connections are due, in the column {@code next_sync_at} of the table {@code connections}. */
public final class PostgresSyncSchedule implements SyncSchedule {

    /** Each half by the index. What lies too far ahead is rare: the clock of whoever wrote it was wrong. */
    static final String DUE = PostgresConnections.SELECT + """

            JOIN ((SELECT profile_id FROM connections WHERE next_sync_at <= $1 ORDER BY next_sync_at LIMIT $3)
                  UNION ALL
                  (SELECT profile_id FROM connections WHERE next_sync_at > $2 ORDER BY next_sync_at LIMIT $3)) AS due
                USING (profile_id)
            ORDER BY next_sync_at LIMIT $3""";

    private static final String MOVE =
            "UPDATE connections SET next_sync_at = $3 WHERE profile_id = $1 AND next_sync_at = $2";

    private static final String BEGIN = "UPDATE connections SET next_sync_at = $2 WHERE profile_id = $1";

    private final Database database;

    public PostgresSyncSchedule(Database database) {
        this.database = database;
    }

    @Override
    public List<Due> due(Instant now, Instant tooFar, int atMost) {
        return database.all(
                DUE,
                Tuple.of(time(now), time(tooFar), atMost),
                row -> new Due(ConnectionRows.connection(row), instant(row, "next_sync_at")));
    }

    @Override
    public boolean move(ProfileId profile, Instant seen, Instant next) {
        return database.change(MOVE, Tuple.of(profile.value(), time(seen), time(next))) == 1;
    }

    @Override
    public void begin(ProfileId profile, Instant first) {
        database.change(BEGIN, Tuple.of(profile.value(), time(first)));
    }
}
