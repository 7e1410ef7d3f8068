package adsconnect.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What the program may do to which table. Partitions are reached through their tables, and so need no rights of their own, also
 * those that are made later.
 */
final class ProgramRights {

    /** Of all tables but partitions, of which those of the audit must not be open by themselves, with what is wanted; whatever is not listed the program may fill and empty. */
    private static final String WANTED = """
            WITH wanted AS (
                SELECT oid::regclass AS name, CASE relname
                    WHEN 'audit_lines' THEN 'SELECT, INSERT'
                    WHEN 'audit_seals' THEN 'SELECT, INSERT'
                    WHEN 'audit_unsealed' THEN 'SELECT, INSERT, DELETE'
                    WHEN 'audit_head' THEN 'SELECT, UPDATE'
                    WHEN 'audit_cuts' THEN 'SELECT'
                    WHEN 'flyway_schema_history' THEN 'SELECT'
                    ELSE CASE WHEN relispartition THEN '' ELSE 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE' END
                    END AS rights
                FROM pg_class
                WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
                  AND (NOT relispartition OR starts_with(relname, 'audit_')))
            """;

    /** What it may do as the owner, by functions that do nothing else, is made for it to call. Has all that is wanted, and nothing else, anywhere. */
    private static final String AS_THEY_SHOULD = WANTED + """
            SELECT has_schema_privilege(?, current_schema(), 'USAGE') AND bool_and(
                (SELECT bool_and(has_table_privilege(?, name, right_name)
                                 = (right_name = ANY (string_to_array(rights, ', '))))
                 FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) AS right_name)
                AND has_any_column_privilege(?, name, 'UPDATE') = ('UPDATE' = ANY (string_to_array(rights, ', '))))
              AND NOT EXISTS (SELECT FROM pg_proc WHERE pronamespace = current_schema()::regnamespace AND prosecdef
                              AND NOT has_function_privilege(?, oid, 'EXECUTE'))
            FROM wanted""";

    private static final String GRANT = """
            DO $grants$
            DECLARE
                role  text := %s;
                thing text;
                rights_of_it text;
            BEGIN
                EXECUTE format('GRANT USAGE ON SCHEMA %%I TO %%I', current_schema(), role);
                FOR thing, rights_of_it IN
            """ + WANTED + """
                        SELECT name, rights FROM wanted LOOP
                    EXECUTE format('REVOKE ALL ON %%s FROM %%I', thing, role);
                    IF rights_of_it <> '' THEN
                        EXECUTE format('GRANT %%s ON %%s TO %%I', rights_of_it, thing, role);
                    END IF;
                END LOOP;
                EXECUTE format('GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA %%I TO %%I', current_schema(), role);
                FOR thing IN SELECT oid::regprocedure FROM pg_proc WHERE pronamespace = current_schema()::regnamespace AND prosecdef LOOP
                    EXECUTE format('GRANT EXECUTE ON FUNCTION %%s TO %%I', thing, role);
                END LOOP;
            END $grants$""";

    private ProgramRights() {}

    static boolean areAsTheyShould(Connection connection, String role) throws SQLException {
        return PlainSql.yes(connection, AS_THEY_SHOULD, role, role, role, role);
    }

    static void grant(Connection connection, String role) throws SQLException {
        PlainSql.run(connection, GRANT.formatted(literal(role)));
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
