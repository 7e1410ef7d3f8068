package adsconnect.postgres;

import static adsconnect.postgres.Columns.instant;
import static adsconnect.postgres.Columns.time;

import adsconnect.domain.audit.Alarm;
import adsconnect.domain.audit.port.Alarms;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Alarms in the table {@code alarms}: one that is off has no row. */
public final class PostgresAlarms implements Alarms {

    /** Everybody who meets it may say so at once; once a minute is enough. */
    private static final String RAISE = """
            INSERT INTO alarms (alarm, since, seen_at) VALUES ($1, $2, $2)
            ON CONFLICT (alarm) DO UPDATE SET seen_at = excluded.seen_at
            WHERE alarms.seen_at < excluded.seen_at - interval '1 minute'
            RETURNING since = seen_at AS raised""";

    private static final String END = "DELETE FROM alarms WHERE alarm = $1";

    private static final String END_UNSEEN = "DELETE FROM alarms WHERE seen_at < $1";

    private static final String SINCE = "SELECT since FROM alarms WHERE alarm = $1";

    /** A newer node may raise some that this one does not know. */
    private static final String ON = "SELECT alarm, since FROM alarms WHERE alarm = ANY ($1)";

    private static final String[] KNOWN =
            Stream.of(Alarm.values()).map(Alarm::name).toArray(String[]::new);

    private final Database database;

    public PostgresAlarms(Database database) {
        this.database = database;
    }

    @Override
    public boolean raise(Alarm alarm, Instant now) {
        return database.one(RAISE, Tuple.of(alarm.name(), time(now)), row -> row.getBoolean("raised"))
                .orElse(false);
    }

    @Override
    public boolean end(Alarm alarm) {
        return database.change(END, Tuple.of(alarm.name())) == 1;
    }

    @Override
    public void endUnseen(Instant since) {
        database.change(END_UNSEEN, Tuple.of(time(since)));
    }

    @Override
    public Optional<Instant> since(Alarm alarm) {
        return database.one(SINCE, Tuple.of(alarm.name()), row -> instant(row, "since"));
    }

    @Override
    public Map<Alarm, Instant> on() {
        return database
                .all(
                        ON,
                        Tuple.of(KNOWN),
                        row -> Map.entry(Alarm.valueOf(row.getString("alarm")), instant(row, "since")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
