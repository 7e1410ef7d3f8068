package adsconnect.postgres;

import adsconnect.domain.StoreFailed;
import adsconnect.domain.audit.Protection;
import adsconnect.domain.audit.port.AuditGuard;
import io.vertx.sqlclient.Tuple;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the roles of the program's sessions may do to the tables of the audit, as PostgreSQL itself sees it. */
public final class PostgresAuditGuard implements AuditGuard {

    /**
     * Roles: the one that the session has, and all that its login could take. Who signs in as somebody and works as such could
     * take them at any moment; who was put into a lesser role has to leave that first.
     *
     * <p>Ways: what PostgreSQL grants by table, column and PUBLIC, owners of tables, schema, database and of what triggers do,
     * triggers that are not run, and roles that get at all of it from outside.
     */
    private static final String WAYS = """
            WITH guarded AS (
                SELECT oid, relname, relowner, relnamespace, relname = root AS is_root,
                       (SELECT relowner FROM pg_class WHERE oid = root::regclass) AS root_owner
                FROM (VALUES ('audit_lines'), ('audit_seals'), ('audit_cuts')) AS of (root)
                CROSS JOIN LATERAL (SELECT root::regclass AS relid UNION SELECT relid FROM pg_partition_tree(root::regclass)) AS tree
                JOIN pg_class ON oid = relid
            ), roles AS (
                SELECT role.oid, role.rolname AS name, role.rolsuper, role.rolcreaterole,
                       role.rolname = current_user OR current_user = session_user AS at_once
                FROM pg_roles AS role JOIN pg_roles AS login ON login.rolname = session_user
                WHERE role.rolname IN (current_user, session_user)
                   OR NOT login.rolsuper AND pg_has_role(login.oid, role.oid, 'MEMBER')
            ), plain AS (
                SELECT * FROM roles WHERE NOT rolsuper
            ), ways AS (
                SELECT at_once, 1 AS rank, name || ': SUPERUSER' AS way FROM roles WHERE rolsuper
                UNION ALL
                SELECT at_once, 2, name || ': OWNER OF DATABASE ' || datname
                FROM plain JOIN pg_database ON datname = current_database() AND pg_has_role(plain.oid, datdba, 'USAGE')
                UNION ALL
                SELECT at_once, 3, name || ': OWNER OF SCHEMA ' || nspname
                FROM plain CROSS JOIN (SELECT DISTINCT relnamespace FROM guarded) AS used
                JOIN pg_namespace ON pg_namespace.oid = relnamespace AND pg_has_role(plain.oid, nspowner, 'USAGE')
                UNION ALL
                SELECT at_once, CASE WHEN is_root THEN 4 ELSE 5 END, name || ': OWNER OF ' || relname
                FROM plain JOIN guarded ON pg_has_role(plain.oid, relowner, 'USAGE')
                WHERE is_root OR NOT pg_has_role(plain.oid, root_owner, 'USAGE')
                UNION ALL
                SELECT at_once, CASE WHEN is_root THEN 6 ELSE 7 END, name || ': ' || right_name || ' ON ' || relname
                FROM plain CROSS JOIN guarded
                CROSS JOIN unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) AS right_name
                WHERE NOT pg_has_role(plain.oid, relowner, 'USAGE')
                  AND NOT pg_has_role(plain.oid, root_owner, 'USAGE')
                  AND (has_table_privilege(plain.oid, guarded.oid, right_name)
                       OR right_name = 'UPDATE' AND has_any_column_privilege(plain.oid, guarded.oid, 'UPDATE'))
                UNION ALL
                SELECT at_once, 8, name || ': INSERT ON audit_cuts'
                FROM plain JOIN guarded ON relname = 'audit_cuts' AND NOT pg_has_role(plain.oid, relowner, 'USAGE')
                                       AND has_table_privilege(plain.oid, guarded.oid, 'INSERT')
                UNION ALL
                SELECT at_once, 8, name || ': OWNER OF FUNCTION ' || proname
                FROM plain
                JOIN pg_proc ON pg_has_role(plain.oid, proowner, 'USAGE')
                            AND pg_proc.oid IN (SELECT tgfoid FROM pg_trigger JOIN guarded ON tgrelid = guarded.oid)
                UNION ALL
                SELECT at_once, 8, name || ': SET session_replication_role'
                FROM plain WHERE has_parameter_privilege(plain.oid, 'session_replication_role', 'SET')
                UNION ALL
                SELECT at_once, 8, name || ': CREATEROLE'
                FROM plain WHERE rolcreaterole AND current_setting('server_version_num')::integer < 160000
                UNION ALL
                SELECT at_once, 8, name || ': MEMBER OF ' || powerful.rolname
                FROM plain JOIN pg_roles AS powerful
                    ON powerful.rolname IN ('pg_execute_server_program', 'pg_write_server_files')
                   AND powerful.oid <> plain.oid AND pg_has_role(plain.oid, powerful.oid, 'MEMBER')
            )
            SELECT at_once, way FROM ways GROUP BY at_once, way, rank ORDER BY at_once DESC, rank, way LIMIT 100""";

    /** Each partition would be one more. */
    private static final int MOST_TOLD = 12;

    private final Postgres postgres;

    public PostgresAuditGuard(Postgres postgres) {
        this.postgres = postgres;
    }

    private record Way(boolean atOnce, String name) {}

    @Override
    public Protection protection() {
        List<Way> ways = new ArrayList<>(postgres.database()
                .all(WAYS, Tuple.tuple(), row -> new Way(row.getBoolean("at_once"), row.getString("way"))));
        if (postgres.isBehindPooler()) {
            // What goes past the pooler may sign in as somebody else.
            ways.addAll(ofDirectSessions());
        }
        return new Protection(named(ways, true), named(ways, false));
    }

    private List<Way> ofDirectSessions() {
        DatabaseAddress direct = postgres.direct();
        try (Connection connection = direct.open(direct.jdbcProperties())) {
            return PlainSql.all(connection, WAYS, row -> new Way(row.getBoolean(1), row.getString(2)));
        } catch (SQLException failure) {
            throw new StoreFailed("PostgreSQL refused a look, SQLSTATE " + failure.getSQLState(), failure);
        }
    }

    private static List<String> named(List<Way> ways, boolean atOnce) {
        return ways.stream()
                .filter(way -> way.atOnce() == atOnce)
                .map(Way::name)
                .distinct()
                .limit(MOST_TOLD)
                .toList();
    }
}
