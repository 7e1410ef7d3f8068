package adsconnect.postgres;

import static adsconnect.postgres.Columns.time;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.SecondFactor;
import adsconnect.domain.access.UserId;
import adsconnect.domain.access.port.SecondFactors;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Second factors in the tables {@code second_factors} and {@code recovery_codes}. */
public final class PostgresSecondFactors implements SecondFactors {

    private static final String OF = """
            SELECT confirmed_at, (SELECT count(*) FROM recovery_codes c WHERE c.user_id = f.user_id) AS codes
            FROM second_factors f WHERE user_id = $1""";

    private static final String BEGIN = """
            INSERT INTO second_factors AS begun (user_id, began_at, began_in) VALUES ($1, $2, $3)
            ON CONFLICT (user_id) DO UPDATE SET began_at = $2, began_in = $3, last_step = 0
            WHERE begun.confirmed_at IS NULL""";

    private static final String BEGUN = """
            SELECT began_at FROM second_factors WHERE user_id = $1 AND began_in = $2 AND confirmed_at IS NULL""";

    private static final String BEGUN_BEFORE = """
            SELECT user_id FROM second_factors WHERE began_at < $1 AND confirmed_at IS NULL""";

    private static final String REMOVE_BEGUN = """
            DELETE FROM second_factors WHERE user_id = $1 AND began_at < $2 AND confirmed_at IS NULL""";

    private static final String CONFIRM =
            "UPDATE second_factors SET confirmed_at = $2 WHERE user_id = $1 AND confirmed_at IS NULL";

    private static final String TAKE_STEP =
            "UPDATE second_factors SET last_step = $2 WHERE user_id = $1 AND last_step < $2";

    /** The factor is locked, or the codes of two renewals would stay side by side. */
    private static final String LOCK = "SELECT user_id FROM second_factors WHERE user_id = $1 FOR UPDATE";

    private static final String DROP_CODES = "DELETE FROM recovery_codes WHERE user_id = $1";

    private static final String PUT_CODES =
            "INSERT INTO recovery_codes (user_id, code_hash) SELECT $1, unnest($2::text[])";

    private static final String TAKE_CODE = "DELETE FROM recovery_codes WHERE user_id = $1 AND code_hash = $2";

    private static final String REMOVE = "DELETE FROM second_factors WHERE user_id = $1";

    private final Database database;

    public PostgresSecondFactors(Database database) {
        this.database = database;
    }

    @Override
    public Optional<SecondFactor> of(UserId user) {
        return database.one(
                OF,
                Tuple.of(user.value()),
                row -> new SecondFactor(
                        Columns.optionalInstant(row, "confirmed_at"),
                        row.getLong("codes").intValue()));
    }

    @Override
    public boolean begin(UserId user, SecretHash session, Instant now) {
        return database.change(BEGIN, Tuple.of(user.value(), time(now), session.hex())) == 1;
    }

    @Override
    public Optional<Instant> begun(UserId user, SecretHash session) {
        return database.one(BEGUN, Tuple.of(user.value(), session.hex()), row -> Columns.instant(row, "began_at"));
    }

    @Override
    public List<UserId> begunBefore(Instant before) {
        return database.all(BEGUN_BEFORE, Tuple.of(time(before)), row -> new UserId(row.getUUID("user_id")));
    }

    @Override
    public boolean removeBegun(UserId user, Instant before) {
        return database.change(REMOVE_BEGUN, Tuple.of(user.value(), time(before))) == 1;
    }

    @Override
    public boolean confirm(UserId user, Instant now) {
        return database.change(CONFIRM, Tuple.of(user.value(), time(now))) == 1;
    }

    @Override
    public boolean takeStep(UserId user, long step) {
        return database.change(TAKE_STEP, Tuple.of(user.value(), step)) == 1;
    }

    @Override
    public void putRecoveryCodes(UserId user, List<SecretHash> codes) {
        Database.requireTransaction();
        database.all(LOCK, Tuple.of(user.value()), row -> row.getUUID("user_id"));
        database.change(DROP_CODES, Tuple.of(user.value()));
        String[] hashes = codes.stream().map(SecretHash::hex).toArray(String[]::new);
        database.change(PUT_CODES, Tuple.of(user.value(), (Object) hashes));
    }

    @Override
    public boolean takeRecoveryCode(UserId user, SecretHash code) {
        return database.change(TAKE_CODE, Tuple.of(user.value(), code.hex())) == 1;
    }

    @Override
    public boolean remove(UserId user) {
        return database.change(REMOVE, Tuple.of(user.value())) == 1;
    }
}
