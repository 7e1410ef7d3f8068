package adsconnect.postgres;

import adsconnect.domain.audit.WrittenLine;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How a row of {@code audit_lines} is read to be hashed: every column, by its text, whatever it may say. */
final class WrittenLines {

    /** A test holds them against the table. */
    static final List<String> TEXTS = List.of(
            "actor",
            "actor_id",
            "actor_key_id",
            "via",
            "came_from",
            "deed",
            "user_id",
            "account_id",
            "profile_id",
            "key_id",
            "why",
            "reason");

    static final String COLUMNS = TEXTS.stream()
            .map(column -> column + "::text AS " + column)
            .collect(Collectors.joining(", ", "line_number, occurred_at, ", ""));

    private WrittenLines() {}

    static WrittenLine line(Row row) {
        TreeMap<String, String> columns = new TreeMap<>();
        for (String column : TEXTS) {
            String text = row.getString(column);
            if (text != null) {
                columns.put(column, text);
            }
        }
        return new WrittenLine(row.getLong("line_number"), Columns.instant(row, "occurred_at"), columns);
    }
}
