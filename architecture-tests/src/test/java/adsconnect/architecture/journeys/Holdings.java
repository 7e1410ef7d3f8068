package adsconnect.architecture.journeys;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that the program keeps of one user: ids by kind, the words that only they know, and the rows of every table. */
final class Holdings {

    /** A session says when it was last used. */
    private static final String TABLES = """
            SELECT c.relname || ':' || string_agg(a.attname, ',')
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
              AND a.attname IN ('user_id', 'owner_id', 'account_id', 'profile_id', 'run_id') AND c.relname <> 'sessions'
            GROUP BY c.relname ORDER BY c.relname""";

    private static final String RUNS = "SELECT run_id FROM sync_runs WHERE profile_id IN (%s)";

    private static final String WORDS = """
            SELECT email FROM users WHERE user_id = '%1$s'
            UNION SELECT name FROM accounts WHERE owner_id = '%1$s'
            UNION SELECT account_name FROM connect_links WHERE owner_id = '%1$s'
            UNION SELECT account_name FROM authorizations WHERE user_id = '%1$s' AND account_name IS NOT NULL
            UNION SELECT content FROM inbox_messages WHERE user_id = '%1$s'
            UNION SELECT name FROM discovered_profiles JOIN authorizations USING (account_id) WHERE user_id = '%1$s'""";

    private final RunningProgram program;
    private final String user;
    private final List<String> tables;
    private final Map<IdKind, List<String>> ids = new EnumMap<>(IdKind.class);

    private Holdings(RunningProgram program, String user) {
        this.program = program;
        this.user = user;
        this.tables = program.firstColumn(TABLES);
        for (IdKind kind : IdKind.values()) {
            ids.put(kind, List.copyOf(program.firstColumn(kind.ofUser(user))));
        }
    }

    /** Of whoever is no user. */
    static Holdings none(RunningProgram program) {
        return new Holdings(program, new UUID(0, 0).toString());
    }

    static Holdings of(RunningProgram program, String email) {
        return new Holdings(
                program,
                program.firstColumn("SELECT user_id FROM users WHERE email = '" + email + "'")
                        .getFirst());
    }

    List<String> ids(IdKind kind) {
        return ids.get(kind);
    }

    /** An id of another kind that belongs to that one; any of theirs if that has none. */
    String together(IdKind wanted, IdKind kind, String id) {
        String pairs = kind == IdKind.PROFILE
                ? "SELECT run_id FROM sync_runs WHERE profile_id = '%s'"
                : "SELECT profile_id FROM sync_runs WHERE run_id = '%s'";
        boolean ofOneRun = kind == IdKind.PROFILE || kind == IdKind.RUN;
        Stream<String> theirs =
                ofOneRun && ids(kind).contains(id) ? program.firstColumn(pairs.formatted(id)).stream() : Stream.empty();
        return Stream.concat(theirs, Stream.concat(ids(wanted).stream(), Stream.of(wanted.neverWas)))
                .findFirst()
                .orElseThrow();
    }

    /** What nobody else may read anywhere. */
    List<String> words() {
        return Stream.of(
                        ids.values().stream().flatMap(List::stream),
                        Stream.of(user),
                        program.firstColumn(WORDS.formatted(user)).stream())
                .flatMap(words -> words)
                .toList();
    }

    /** Every row of every table that belongs to them. */
    List<String> rows() {
        List<String> selects = new ArrayList<>();
        for (String table : tables) {
            String[] parts = table.split(":");
            String theirs = Stream.of(parts[1].split(","))
                    .map(column -> column + " IN (" + values(column) + ")")
                    .collect(Collectors.joining(" OR "));
            selects.add("SELECT '" + parts[0] + " ' || t FROM " + parts[0] + " t WHERE " + theirs);
        }
        return program.firstColumn(String.join(" UNION ALL ", selects) + " ORDER BY 1");
    }

    private String values(String column) {
        return switch (column) {
            case "account_id" -> quoted(ids(IdKind.ACCOUNT));
            case "profile_id" -> quoted(ids(IdKind.PROFILE));
            case "run_id" -> RUNS.formatted(quoted(ids(IdKind.PROFILE)));
            default -> "'" + user + "'";
        };
    }

    private static String quoted(List<String> values) {
        return values.isEmpty()
                ? "NULL"
                : values.stream().map(value -> "'" + value + "'").collect(Collectors.joining(","));
    }
}
