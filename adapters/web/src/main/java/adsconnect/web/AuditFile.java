package adsconnect.web;

import adsconnect.domain.access.UserId;
import adsconnect.domain.audit.AuditEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How lines of the audit look in a file, for programs: names of columns and words of the product are not translated. */
final class AuditFile {

    /** The two there are. */
    enum Format {
        CSV(".csv", "text/csv; charset=utf-8"),
        /** A JSON document in each line. */
        LINES(".jsonl", "application/x-ndjson");

        private final String ending;
        private final String contentType;

        Format(String ending, String contentType) {
            this.ending = ending;
            this.contentType = contentType;
        }

        String ending() {
            return ending;
        }

        String contentType() {
            return contentType;
        }
    }

    private static final List<String> COLUMNS = List.of(
            "line",
            "at",
            "deed",
            "actor",
            "actorId",
            "actorEmail",
            "via",
            "from",
            "userId",
            "userEmail",
            "accountId",
            "accountName",
            "profileId",
            "keyId",
            "facts",
            "reason");

    /** RFC 8259, section 7; each may be written by its number. */
    private static final Pattern TO_BE_ESCAPED = Pattern.compile("[\"\\\\\\x00-\\x1f]");

    private AuditFile() {}

    /** @param first whether the file begins with it */
    static byte[] piece(Format format, List<AuditEntry> entries, boolean first) {
        String text = switch (format) {
            case CSV -> {
                Csv csv = first ? new Csv(COLUMNS) : Csv.further();
                entries.forEach(entry -> csv.add(cells(entry)));
                yield csv.text();
            }
            case LINES ->
                entries.stream().map(entry -> json(document(entry)) + "\n").collect(Collectors.joining());
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(AuditEntry entry) {
        Map<String, Object> document = document(entry);
        List<String> cells = new ArrayList<>();
        for (String column : COLUMNS) {
            Object value = document.getOrDefault(column, "");
            cells.add(value instanceof Map<?, ?> facts ? inOneCell(facts) : value.toString());
        }
        return cells;
    }

    private static String inOneCell(Map<?, ?> facts) {
        return facts.entrySet().stream()
                .map(fact -> fact.getKey() + "=" + fact.getValue())
                .collect(Collectors.joining(" "));
    }

    private static Map<String, Object> document(AuditEntry entry) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("line", entry.number());
        document.put("at", entry.at().toString());
        document.put("deed", entry.deed());
        document.put("actor", entry.kind().name());
        put(document, "actorId", entry.by().map(UserId::value));
        put(document, "actorEmail", entry.byName());
        document.put("via", entry.via());
        put(document, "from", entry.from());
        put(document, "userId", entry.about().user().map(UserId::value));
        put(document, "userEmail", entry.owner());
        put(document, "accountId", entry.about().account());
        put(document, "accountName", entry.account());
        put(document, "profileId", entry.about().profile());
        put(document, "keyId", entry.about().key());
        document.put("facts", new TreeMap<>(entry.why()));
        put(document, "reason", entry.reason());
        return document;
    }

    private static String json(Object value) {
        return switch (value) {
            case Map<?, ?> fields ->
                fields.entrySet().stream()
                        .map(field -> json(field.getKey()) + ":" + json(field.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case Number number -> number.toString();
            default -> '"' + TO_BE_ESCAPED.matcher(value.toString()).replaceAll(AuditFile::escape) + '"';
        };
    }

    private static String escape(MatchResult letter) {
        return Matcher.quoteReplacement("\\u%04x".formatted((int) letter.group().charAt(0)));
    }

    private static void put(Map<String, Object> document, String name, Optional<?> value) {
        value.ifPresent(present -> document.put(name, present instanceof UUID id ? id.toString() : present));
    }
}
