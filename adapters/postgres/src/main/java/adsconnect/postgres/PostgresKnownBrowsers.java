package adsconnect.postgres;

import static adsconnect.postgres.Columns.time;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.UserId;
import adsconnect.domain.access.port.KnownBrowsers;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;

/** Browsers in the table {@code known_browsers}. */
public final class PostgresKnownBrowsers implements KnownBrowsers {

    private static final String IS_KNOWN = "SELECT 1 FROM known_browsers WHERE browser_hash = $1 AND user_id = $2";

    private static final String REMEMBER = """
            INSERT INTO known_browsers (browser_hash, user_id, seen_at) VALUES ($1, $2, $3)
            ON CONFLICT (browser_hash, user_id) DO UPDATE SET seen_at = greatest(known_browsers.seen_at, $3)""";

    private static final String FORGET_ALL = "DELETE FROM known_browsers WHERE user_id = $1";

    private static final String PURGE = "DELETE FROM known_browsers WHERE seen_at < $1";

    private final Database database;

    public PostgresKnownBrowsers(Database database) {
        this.database = database;
    }

    @Override
    public boolean isKnown(SecretHash browser, UserId user) {
        return database.one(IS_KNOWN, Tuple.of(browser.hex(), user.value()), row -> true)
                .isPresent();
    }

    @Override
    public void remember(SecretHash browser, UserId user, Instant now) {
        database.change(REMEMBER, Tuple.of(browser.hex(), user.value(), time(now)));
    }

    @Override
    public void forgetAll(UserId user) {
        database.change(FORGET_ALL, Tuple.of(user.value()));
    }

    @Override
    public void purge(Instant before) {
        database.change(PURGE, Tuple.of(time(before)));
    }
}
