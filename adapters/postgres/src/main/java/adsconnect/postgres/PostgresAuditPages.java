package adsconnect.postgres;

import static adsconnect.postgres.Columns.time;

import adsconnect.domain.access.Purview;
import adsconnect.domain.access.UserId;
import adsconnect.domain.audit.AuditEntry;
import adsconnect.domain.audit.AuditFilter;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Event;
import adsconnect.domain.audit.port.AuditPages;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The table {@code audit_lines} with the names of those it tells of. */
public final class PostgresAuditPages implements AuditPages {

    /** With those invited, who have the id of the user they become. Of more the first are enough: so little finds everything. */
    private static final String USERS = """
            (SELECT user_id AS id FROM users WHERE email LIKE $1 ESCAPE '\\' ORDER BY email LIMIT 1000)
            UNION (SELECT user_id FROM invitations WHERE email LIKE $1 ESCAPE '\\' ORDER BY email LIMIT 1000)""";

    private static final String ACCOUNTS = """
            SELECT account_id AS id FROM accounts WHERE name_key LIKE $1 ESCAPE '\\' ORDER BY name_key LIMIT 1000""";

    /** Reasons have no index of words: of the newest lines that fit otherwise, as many as are read quickly. */
    private static final String REASONS = """
            SELECT line_number FROM (SELECT line_number, reason FROM audit_lines WHERE %s
                ORDER BY line_number DESC LIMIT 100000) AS newest
            WHERE lower(reason) LIKE $%d ESCAPE '\\' ORDER BY line_number DESC LIMIT %d""";

    /** The names are looked up for the lines that are shown, and for no others. */
    private static final String FIND = """
            SELECT line.*, doer.email AS by_name, coalesce(owner.email, invited.email) AS owner_name,
                account.name AS account_name, former.email AS former_owner, heir.email AS new_owner
            FROM (SELECT * FROM audit_lines WHERE %1$s ORDER BY line_number DESC LIMIT %2$d) AS line
            LEFT JOIN users AS doer ON doer.user_id = line.actor_id
            LEFT JOIN users AS owner ON owner.user_id = line.user_id
            LEFT JOIN invitations AS invited ON invited.user_id = line.user_id
            LEFT JOIN accounts AS account
                ON account.account_id = line.account_id AND (%3$s OR account.owner_id = line.user_id)
            LEFT JOIN users AS former ON %3$s AND former.user_id = %4$s
            LEFT JOIN users AS heir ON %3$s AND heir.user_id = %5$s
            ORDER BY line.line_number DESC""";

    /** A line that somebody meddled with may have anything there. */
    private static final String USER_IN_FACT = """
            CASE WHEN line.why->>'%1$s' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                THEN (line.why->>'%1$s')::uuid END""";

    private final Database database;

    public PostgresAuditPages(Database database) {
        this.database = database;
    }

    @Override
    public List<AuditEntry> find(Purview purview, AuditFilter filter, long below, int atMost) {
        Conditions conditions = new Conditions();
        conditions.add("line_number < $%d", below);
        if (purview instanceof Purview.Own(UserId user)) {
            conditions.add("(user_id = $%1$d OR actor_id = $%1$d)", user.value());
        }
        // Not as parameters: how many there are of one says nothing of another, and a plan for any would read them all.
        filter.deed().ifPresent(deed -> conditions.sql.add("deed = '" + deed.name() + "'"));
        filter.by().ifPresent(by -> conditions.sql.add("actor = '" + by.name() + "'"));
        filter.from().ifPresent(from -> conditions.add("occurred_at >= $%d", time(from)));
        filter.until().ifPresent(until -> conditions.add("occurred_at < $%d", time(until)));
        filter.words().ifPresent(words -> addWords(conditions, words, atMost));
        return find(conditions, atMost, purview instanceof Purview.Everybody);
    }

    @Override
    public Optional<AuditEntry> newest(Deed deed, UserId about) {
        Conditions conditions = new Conditions();
        conditions.add("user_id = $%d", about.value());
        conditions.add("deed = $%d", deed.name());
        return find(conditions, 1, true).stream().findFirst();
    }

    private List<AuditEntry> find(Conditions conditions, int atMost, boolean all) {
        return database.all(
                FIND.formatted(
                        String.join(" AND ", conditions.sql),
                        atMost,
                        all,
                        USER_IN_FACT.formatted(Event.FROM_OWNER),
                        USER_IN_FACT.formatted(Event.TO_OWNER)),
                conditions.parameters,
                PostgresAuditPages::entry);
    }

    private void addWords(Conditions conditions, String words, int atMost) {
        String pattern = "%" + words.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        UUID[] users = ids(USERS, pattern);
        UUID[] accounts = ids(ACCOUNTS, pattern);
        Long[] because = because(conditions, pattern, atMost);
        conditions.parameters.addValue(because).addValue(users).addValue(accounts);
        int last = conditions.parameters.size();
        StringBuilder any = new StringBuilder(
                        "(user_id = ANY ($%1$d::uuid[]) OR actor_id = ANY ($%1$d::uuid[])".formatted(last - 1))
                .append(" OR account_id = ANY ($%d::uuid[]) OR line_number = ANY ($%d::bigint[])"
                        .formatted(last, last - 2));
        if (words.matches("\\d{1,18}")) {
            conditions.parameters.addValue(Long.parseLong(words));
            any.append(" OR profile_id = $%d".formatted(last + 1));
        }
        conditions.sql.add(any.append(")").toString());
    }

    /** The numbers of the lines with such a reason; no more than are shown. */
    private Long[] because(Conditions conditions, String pattern, int atMost) {
        Tuple parameters = conditions.copy().addValue(pattern);
        String sql = REASONS.formatted(String.join(" AND ", conditions.sql), parameters.size(), atMost);
        return database.all(sql, parameters, row -> row.getLong("line_number")).toArray(Long[]::new);
    }

    private UUID[] ids(String sql, String pattern) {
        return database.all(sql, Tuple.of(pattern), row -> row.getUUID("id")).toArray(UUID[]::new);
    }

    private static AuditEntry entry(Row row) {
        return new AuditEntry(
                row.getLong("line_number"),
                Columns.instant(row, "occurred_at"),
                row.getString("deed"),
                AuditFilter.ActorKind.valueOf(row.getString("actor")),
                Optional.ofNullable(row.getUUID("actor_id")).map(UserId::new),
                Optional.ofNullable(row.getString("by_name")),
                row.getString("via"),
                Optional.of(row.getString("came_from")),
                PostgresAuditTrail.about(row),
                Optional.ofNullable(row.getString("owner_name")),
                Optional.ofNullable(row.getString("account_name")),
                why(row),
                Optional.ofNullable(row.getString("reason")));
    }

    private static Map<String, String> why(Row row) {
        Map<String, String> why = row.getJsonObject("why").stream()
                .collect(Collectors.toMap(Map.Entry::getKey, fact -> String.valueOf(fact.getValue())));
        Optional.ofNullable(row.getString("former_owner")).ifPresent(email -> why.put(AuditEntry.FROM_EMAIL, email));
        Optional.ofNullable(row.getString("new_owner")).ifPresent(email -> why.put(AuditEntry.TO_EMAIL, email));
        return why;
    }

    /** What lines have to be, and the values that it names. Not shared between threads. */
    private static final class Conditions {

        private final List<String> sql = new ArrayList<>();
        private final Tuple parameters = Tuple.tuple();

        void add(String condition, Object value) {
            parameters.addValue(value);
            sql.add(condition.formatted(parameters.size()));
        }

        Tuple copy() {
            Tuple copy = Tuple.tuple();
            for (int index = 0; index < parameters.size(); index++) {
                copy.addValue(parameters.getValue(index));
            }
            return copy;
        }
    }
}
