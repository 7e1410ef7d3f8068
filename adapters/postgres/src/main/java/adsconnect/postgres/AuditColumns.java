package adsconnect.postgres;

import adsconnect.domain.access.UserId;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How subjects and facts look in the columns of audit lines and events. */
final class AuditColumns {

    private AuditColumns() {}

    static Subject subject(Row row) {
        return new Subject(
                Optional.ofNullable(row.getUUID("user_id")).map(UserId::new),
                Optional.ofNullable(row.getUUID("account_id")),
                Optional.ofNullable(row.getLong("profile_id")),
                Optional.empty());
    }

    static JsonObject json(Facts facts) {
        return new JsonObject(Map.copyOf(facts.byName()));
    }

    static Facts facts(Row row, String column) {
        return Facts.stored(row.getJsonObject(column).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> (String) entry.getValue())));
    }
}
