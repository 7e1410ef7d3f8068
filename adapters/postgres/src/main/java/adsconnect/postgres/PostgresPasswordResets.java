package adsconnect.postgres;

import static adsconnect.postgres.Columns.instant;
import static adsconnect.postgres.Columns.optionalInstant;
import static adsconnect.postgres.Columns.time;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.PasswordReset;
import adsconnect.domain.access.UserId;
import adsconnect.domain.access.port.PasswordResets;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Optional;

/** Resets in the table {@code password_resets}. */
public final class PostgresPasswordResets implements PasswordResets {

    private static final String REPLACE = """
            INSERT INTO password_resets (user_id, asked, link_hash, made_at, ends_at) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (user_id, asked) DO UPDATE SET
                link_hash = excluded.link_hash, made_at = excluded.made_at, ends_at = excluded.ends_at, used_at = NULL""";

    private static final String BY_LINK = "SELECT * FROM password_resets WHERE link_hash = $1";

    private static final String USE = """
            UPDATE password_resets SET used_at = $2 WHERE link_hash = $1 AND used_at IS NULL""";

    private static final String END = """
            UPDATE password_resets SET ends_at = greatest($2, made_at + interval '1 microsecond')
            WHERE user_id = $1 AND ends_at > $2""";

    private static final String REMOVE = "DELETE FROM password_resets WHERE user_id = $1";

    private static final String REMOVE_OTHERS = REMOVE + " AND link_hash <> $2";

    private static final String PURGE = "DELETE FROM password_resets WHERE ends_at < $1";

    private final Database database;

    public PostgresPasswordResets(Database database) {
        this.database = database;
    }

    @Override
    public void replace(PasswordReset reset, SecretHash link) {
        database.change(
                REPLACE,
                Tuple.of(reset.user().value(), reset.asked(), link.hex(), time(reset.madeAt()), time(reset.endsAt())));
    }

    @Override
    public Optional<PasswordReset> byLink(SecretHash link) {
        return database.one(
                BY_LINK,
                Tuple.of(link.hex()),
                row -> new PasswordReset(
                        new UserId(row.getUUID("user_id")),
                        row.getBoolean("asked"),
                        instant(row, "made_at"),
                        instant(row, "ends_at"),
                        optionalInstant(row, "used_at")));
    }

    @Override
    public boolean use(SecretHash link, Instant now) {
        return database.change(USE, Tuple.of(link.hex(), time(now))) == 1;
    }

    @Override
    public void end(UserId user, Instant now) {
        database.change(END, Tuple.of(user.value(), time(now)));
    }

    @Override
    public void remove(UserId user) {
        database.change(REMOVE, Tuple.of(user.value()));
    }

    @Override
    public void removeOthers(UserId user, SecretHash kept) {
        database.change(REMOVE_OTHERS, Tuple.of(user.value(), kept.hex()));
    }

    @Override
    public void purge(Instant endedBefore) {
        database.change(PURGE, Tuple.of(time(endedBefore)));
    }
}
