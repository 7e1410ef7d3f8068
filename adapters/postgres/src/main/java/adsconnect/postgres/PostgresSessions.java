package adsconnect.postgres;

import static adsconnect.postgres.Columns.instant;
import static adsconnect.postgres.Columns.time;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.OpenSession;
import adsconnect.domain.access.Session;
import adsconnect.domain.access.SignInWay;
import adsconnect.domain.access.UserId;
import adsconnect.domain.access.port.Sessions;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sessions in the table {@code sessions}. */
public final class PostgresSessions implements Sessions {

    private static final String OPEN = """
            INSERT INTO sessions (token_hash, user_id, opened_at, last_seen_at, proved_at) VALUES ($1, $2, $3, $3, $4)""";

    private static final String FIND_WITH_USER = """
            SELECT users.*, token_hash, opened_at, last_seen_at, proved_at, way, EXISTS
                (SELECT FROM second_factors f WHERE f.user_id = users.user_id AND confirmed_at IS NOT NULL) AS second_factor
            FROM sessions JOIN users USING (user_id)
            WHERE token_hash = ANY ($1::text[])""";

    private static final String SEEN = """
            UPDATE sessions SET last_seen_at = $2 WHERE token_hash = $1 AND last_seen_at < $2""";

    private static final String PROVE_WHOLE = """
            UPDATE sessions SET proved_at = $2 WHERE token_hash = $1 AND proved_at IS NOT NULL""";

    private static final String MAKE_WHOLE = """
            UPDATE sessions SET token_hash = $2, opened_at = $3, last_seen_at = $3, proved_at = $3
            WHERE token_hash = $1 AND proved_at IS NULL""";

    private static final String CLOSE = "DELETE FROM sessions WHERE token_hash = $1";

    private static final String CLOSE_ALL = "DELETE FROM sessions WHERE user_id = $1";

    private static final String PURGE = "DELETE FROM sessions WHERE last_seen_at < $1 OR opened_at < $2";

    private static final String DESCRIBE = "UPDATE sessions SET way = $2, browser = $3 WHERE token_hash = $1";

    private static final String OF_USER = """
            SELECT session_id, token_hash, browser, opened_at, last_seen_at FROM sessions
            WHERE user_id = $1 AND proved_at IS NOT NULL
            ORDER BY last_seen_at DESC, session_id""";

    private static final String CLOSE_ONE = "DELETE FROM sessions WHERE user_id = $1 AND session_id = $2";

    private static final String CLOSE_OTHERS = "DELETE FROM sessions WHERE user_id = $1 AND token_hash <> $2";

    private static final String CLOSE_OTHERS_OF_WAY = CLOSE_OTHERS + " AND way = $3";

    private final Database database;
    private final Gathered<SecretHash, Session> found;

    public PostgresSessions(Database database) {
        this.database = database;
        this.found = new Gathered<>(wanted -> read(database, wanted));
    }

    @Override
    public void open(SecretHash token, UserId user, Instant now) {
        database.change(OPEN, Tuple.of(token.hex(), user.value(), time(now), time(now)));
    }

    @Override
    public void openHalf(SecretHash token, UserId user, Instant now) {
        database.change(OPEN, Tuple.of(token.hex(), user.value(), time(now), null));
    }

    @Override
    public boolean prove(SecretHash token, Instant now) {
        return database.change(PROVE_WHOLE, Tuple.of(token.hex(), time(now))) == 1;
    }

    @Override
    public Optional<Session> find(SecretHash token) {
        return Database.inTransaction()
                ? Optional.ofNullable(read(database, Set.of(token)).get(token))
                : found.find(token);
    }

    private static Map<SecretHash, Session> read(Database database, Set<SecretHash> tokens) {
        String[] hashes = tokens.stream().map(SecretHash::hex).toArray(String[]::new);
        return database
                .all(
                        FIND_WITH_USER,
                        Tuple.of((Object) hashes),
                        row -> Map.entry(
                                new SecretHash(row.getString("token_hash")),
                                new Session(
                                        PostgresUsers.user(row),
                                        instant(row, "opened_at"),
                                        instant(row, "last_seen_at"),
                                        Columns.optionalInstant(row, "proved_at"),
                                        row.getBoolean("second_factor"),
                                        SignInWay.valueOf(row.getString("way")))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void seen(SecretHash token, Instant now) {
        database.change(SEEN, Tuple.of(token.hex(), time(now)));
    }

    @Override
    public boolean makeWhole(SecretHash half, SecretHash whole, Instant now) {
        return database.change(MAKE_WHOLE, Tuple.of(half.hex(), whole.hex(), time(now))) == 1;
    }

    @Override
    public boolean close(SecretHash token) {
        return database.change(CLOSE, Tuple.of(token.hex())) == 1;
    }

    @Override
    public void closeAll(UserId user) {
        database.change(CLOSE_ALL, Tuple.of(user.value()));
    }

    @Override
    public void purge(Instant seenBefore, Instant openedBefore) {
        database.change(PURGE, Tuple.of(time(seenBefore), time(openedBefore)));
    }

    @Override
    public void describe(SecretHash token, SignInWay way, String browser) {
        database.change(DESCRIBE, Tuple.of(token.hex(), way.name(), browser));
    }

    @Override
    public List<OpenSession> of(UserId user) {
        return database.all(
                OF_USER,
                Tuple.of(user.value()),
                row -> new OpenSession(
                        row.getUUID("session_id"),
                        new SecretHash(row.getString("token_hash")),
                        row.getString("browser"),
                        instant(row, "opened_at"),
                        instant(row, "last_seen_at")));
    }

    @Override
    public boolean close(UserId user, UUID session) {
        return database.change(CLOSE_ONE, Tuple.of(user.value(), session)) == 1;
    }

    @Override
    public int closeOthers(UserId user, SecretHash kept) {
        return database.change(CLOSE_OTHERS, Tuple.of(user.value(), kept.hex()));
    }

    @Override
    public int closeOthers(UserId user, SecretHash kept, SignInWay way) {
        return database.change(CLOSE_OTHERS_OF_WAY, Tuple.of(user.value(), kept.hex(), way.name()));
    }
}
