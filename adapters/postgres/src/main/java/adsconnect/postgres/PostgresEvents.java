package adsconnect.postgres;

import static adsconnect.postgres.Columns.instant;
import static adsconnect.postgres.Columns.time;

import adsconnect.domain.audit.Event;
import adsconnect.domain.audit.EventId;
import adsconnect.domain.audit.port.Events;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.Arrays;
import java.util.List;

/** The outbox in the table {@code events}. */
public final class PostgresEvents implements Events {

    /** To be delivered at once. */
    private static final String ADD = """
            INSERT INTO events (event_id, kind, occurred_at, user_id, account_id, profile_id, payload, due_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $3)""";

    static final String UNDELIVERED = """
            SELECT * FROM events WHERE due_at IS NOT NULL ORDER BY due_at LIMIT $1""";

    private final Database database;

    public PostgresEvents(Database database) {
        this.database = database;
    }

    @Override
    public void announce(Event event) {
        Database.requireTransaction();
        database.change(
                ADD,
                Tuple.from(Arrays.asList(
                        event.id().value(),
                        event.kind().name(),
                        time(event.at()),
                        event.about().user().orElseThrow().value(),
                        event.about().account().orElse(null),
                        event.about().profile().orElse(null),
                        AuditColumns.json(event.facts()))));
    }

    @Override
    public List<Event> undelivered(int atMost) {
        return database.all(UNDELIVERED, Tuple.of(atMost), PostgresEvents::event);
    }

    private static Event event(Row row) {
        return new Event(
                new EventId(row.getUUID("event_id")),
                Event.Kind.valueOf(row.getString("kind")),
                instant(row, "occurred_at"),
                AuditColumns.subject(row),
                AuditColumns.facts(row, "payload"));
    }
}
