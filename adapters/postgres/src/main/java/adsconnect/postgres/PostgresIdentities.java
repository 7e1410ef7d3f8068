package adsconnect.postgres;

import static adsconnect.postgres.Columns.instant;
import static adsconnect.postgres.Columns.time;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.ProvenIdentity;
import adsconnect.domain.access.SignOnAttempt;
import adsconnect.domain.access.UserId;
import adsconnect.domain.access.port.Identities;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Identities in the tables {@code identities} and {@code sign_on_attempts}. */
public final class PostgresIdentities implements Identities {

    private static final String USER_OF = "SELECT user_id FROM identities WHERE issuer = $1 AND subject = $2";

    private static final String LINKED_SINCE = "SELECT max(linked_at) AS linked_at FROM identities WHERE user_id = $1";

    private static final String LINK = """
            INSERT INTO identities (issuer, subject, user_id, linked_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT DO NOTHING""";

    private static final String UNLINK = "DELETE FROM identities WHERE user_id = $1";

    private static final String BEGIN = """
            INSERT INTO sign_on_attempts (state_hash, browser_hash, user_id, confirms, next, ends_at)
            VALUES ($1, $2, $3, $4, $5, $6)""";

    private static final String TAKE = "DELETE FROM sign_on_attempts WHERE state_hash = $1 RETURNING *";

    private static final String PURGE = "DELETE FROM sign_on_attempts WHERE ends_at < $1";

    private final Database database;

    public PostgresIdentities(Database database) {
        this.database = database;
    }

    @Override
    public Optional<UserId> userOf(ProvenIdentity identity) {
        return database.one(
                USER_OF, Tuple.of(identity.issuer(), identity.subject()), row -> new UserId(row.getUUID("user_id")));
    }

    @Override
    public Optional<Instant> linkedSince(UserId user) {
        return database.one(LINKED_SINCE, Tuple.of(user.value()), row -> Columns.optionalInstant(row, "linked_at"))
                .orElseThrow();
    }

    @Override
    public boolean link(ProvenIdentity identity, UserId user, Instant now) {
        return database.change(LINK, Tuple.of(identity.issuer(), identity.subject(), user.value(), time(now))) == 1;
    }

    @Override
    public boolean unlink(UserId user) {
        return database.change(UNLINK, Tuple.of(user.value())) > 0;
    }

    @Override
    public void begin(SignOnAttempt attempt) {
        database.change(
                BEGIN,
                Tuple.from(Arrays.asList(
                        attempt.state().hex(),
                        attempt.browser().hex(),
                        attempt.links().map(UserId::value).orElse(null),
                        attempt.confirms(),
                        attempt.next(),
                        time(attempt.endsAt()))));
    }

    @Override
    public Optional<SignOnAttempt> take(SecretHash state) {
        return database.one(
                TAKE,
                Tuple.of(state.hex()),
                row -> new SignOnAttempt(
                        state,
                        new SecretHash(row.getString("browser_hash")),
                        Optional.ofNullable(row.getUUID("user_id")).map(UserId::new),
                        row.getBoolean("confirms"),
                        row.getString("next"),
                        instant(row, "ends_at")));
    }

    @Override
    public void purge(Instant endedBefore) {
        database.change(PURGE, Tuple.of(time(endedBefore)));
    }
}
