package adsconnect.postgres;

import static adsconnect.postgres.Columns.instant;
import static adsconnect.postgres.Columns.time;

import adsconnect.domain.access.FailedProofs;
import adsconnect.domain.access.UserId;
import adsconnect.domain.access.port.ProofFailures;
import io.vertx.sqlclient.Tuple;

/** Failed proofs in the table {@code failed_proofs}. */
public final class PostgresProofFailures implements ProofFailures {

    /** There is always a row to lock, so that the very first two attempts don't pass each other. */
    private static final String LOCK = """
            INSERT INTO failed_proofs AS known (user_id, failures, next_at) VALUES ($1, 0, to_timestamp(0))
            ON CONFLICT (user_id) DO UPDATE SET failures = known.failures
            RETURNING failures, next_at""";

    private static final String PUT = "UPDATE failed_proofs SET failures = $2, next_at = $3 WHERE user_id = $1";

    private static final String FORGET = "DELETE FROM failed_proofs WHERE user_id = $1";

    private final Database database;

    public PostgresProofFailures(Database database) {
        this.database = database;
    }

    @Override
    public FailedProofs lock(UserId user) {
        Database.requireTransaction();
        return database.one(
                        LOCK,
                        Tuple.of(user.value()),
                        row -> new FailedProofs(row.getInteger("failures"), instant(row, "next_at")))
                .orElseThrow();
    }

    @Override
    public void put(UserId user, FailedProofs failures) {
        Database.requireTransaction();
        database.change(PUT, Tuple.of(user.value(), failures.inARow(), time(failures.nextAt())));
    }

    @Override
    public void forget(UserId user) {
        database.change(FORGET, Tuple.of(user.value()));
    }
}
