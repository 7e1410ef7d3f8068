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

/** Alarms in the table {@code alarms}: one that is off has no row. */
public final class PostgresAlarms implements Alarms {

    private static final String RAISE =
            "INSERT INTO alarms (alarm, since) VALUES ($1, $2) ON CONFLICT (alarm) DO NOTHING";

    private static final String END = "DELETE FROM alarms WHERE alarm = $1";

    private static final String SINCE = "SELECT since FROM alarms WHERE alarm = $1";

    private static final String ON = "SELECT alarm, since FROM alarms";

    private final Database database;

    public PostgresAlarms(Database database) {
        this.database = database;
    }

    @Override
    public boolean raise(Alarm alarm, Instant now) {
        return database.change(RAISE, Tuple.of(alarm.name(), time(now))) == 1;
    }

    @Override
    public boolean end(Alarm alarm) {
        return database.change(END, Tuple.of(alarm.name())) == 1;
    }

    @Override
    public Optional<Instant> since(Alarm alarm) {
        return database.one(SINCE, Tuple.of(alarm.name()), row -> instant(row, "since"));
    }

    @Override
    public Map<Alarm, Instant> on() {
        return database
                .all(ON, Tuple.tuple(), row -> Map.entry(Alarm.valueOf(row.getString("alarm")), instant(row, "since")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
