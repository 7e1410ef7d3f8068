package adsconnect.postgres;

import static adsconnect.postgres.Columns.instant;
import static adsconnect.postgres.Columns.time;

import adsconnect.domain.access.Actor;
import adsconnect.domain.access.ApiKeyId;
import adsconnect.domain.access.UserId;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Origin;
import adsconnect.domain.audit.Reason;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.AuditTrail;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Audit lines in the table {@code audit_lines}, which this only adds to. */
public final class PostgresAuditTrail implements AuditTrail {

    private static final String PERSON = "PERSON";
    private static final String KEY = "KEY";
    private static final String OPERATOR = "OPERATOR";
    private static final String PROGRAM = "PROGRAM";
    private static final String GUEST = "GUEST";

    private static final String ADD_IF = """
            INSERT INTO audit_lines
                (occurred_at, actor, actor_id, actor_key_id, via, came_from, deed, user_id, account_id, profile_id, key_id,
                why, reason)
            SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13 WHERE $14""";

    private static final String NEWEST = "SELECT * FROM audit_lines ORDER BY line_number DESC LIMIT $1";

    private final Database database;

    public PostgresAuditTrail(Database database) {
        this.database = database;
    }

    @Override
    public void record(AuditLine line) {
        addIf(true, line);
    }

    @Override
    public void rehearse(AuditLine line) {
        addIf(false, line);
    }

    private void addIf(boolean written, AuditLine line) {
        Database.requireTransaction();
        database.change(
                ADD_IF,
                Tuple.from(Arrays.asList(
                        time(line.at()),
                        kind(line.by()),
                        id(line.by()),
                        line.by() instanceof Actor.Key key ? key.id().value() : null,
                        line.origin().via().name(),
                        line.origin().from(),
                        line.deed().name(),
                        line.about().user().map(UserId::value).orElse(null),
                        line.about().account().orElse(null),
                        line.about().profile().orElse(null),
                        line.about().key().orElse(null),
                        AuditColumns.json(line.why()),
                        line.origin().reason().map(Reason::text).orElse(null),
                        written)));
    }

    @Override
    public List<AuditLine> newest(int atMost) {
        return database.all(NEWEST, Tuple.of(atMost), PostgresAuditTrail::line);
    }

    private static String kind(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> PERSON;
            case Actor.Key key -> KEY;
            case Actor.Operator operator -> OPERATOR;
            case Actor.Program program -> PROGRAM;
            case Actor.Guest guest -> GUEST;
        };
    }

    private static UUID id(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> person.id().value();
            case Actor.Key key -> key.owner().value();
            case Actor.Operator operator -> null;
            case Actor.Program program -> null;
            case Actor.Guest guest -> null;
        };
    }

    static Subject about(Row row) {
        Subject subject = AuditColumns.subject(row);
        UUID key = row.getUUID("key_id");
        return key == null ? subject : subject.key(key);
    }

    private static AuditLine line(Row row) {
        return new AuditLine(
                instant(row, "occurred_at"),
                actor(row),
                origin(row),
                Deed.valueOf(row.getString("deed")),
                about(row),
                AuditColumns.facts(row, "why"));
    }

    private static Origin origin(Row row) {
        Origin origin = new Origin(Origin.Via.valueOf(row.getString("via")), row.getString("came_from"));
        String reason = row.getString("reason");
        return reason == null ? origin : origin.because(new Reason(reason));
    }

    private static Actor actor(Row row) {
        return switch (row.getString("actor")) {
            case PERSON -> new Actor.Person(new UserId(row.getUUID("actor_id")));
            case KEY -> new Actor.Key(new UserId(row.getUUID("actor_id")), new ApiKeyId(row.getUUID("actor_key_id")));
            case OPERATOR -> new Actor.Operator();
            case PROGRAM -> new Actor.Program();
            case GUEST -> new Actor.Guest();
            case String unknown -> throw new IllegalStateException("No such actor: " + unknown);
        };
    }
}
