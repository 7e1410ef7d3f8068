package adsconnect.postgres;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whom the program is in the database: somebody who may do less than the owner of the tables, who migrates them. They write and
 * read lines of the audit and can't change, remove or truncate them (AUDIT-1).
 */
public final class ProgramRole {

    private static final Logger LOG = LoggerFactory.getLogger(ProgramRole.class);

    /** Roles belong to the whole server, so that the name says whose database it is for. */
    private static final String PREFIX = "adsconnect_program_";

    private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext('adsconnect program role'))";

    private static final String EXISTS = "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = ?)";

    /** Two databases of one server may make it at once; that of another installation is none of ours. */
    private static final String MAKE = """
            DO $$ BEGIN
                CREATE ROLE %1$s NOLOGIN;
            EXCEPTION WHEN duplicate_object OR unique_violation THEN
                NULL;
            END $$""";

    private ProgramRole() {}

    /**
     * Makes sure that there is one and that it may do what the program needs, also when several nodes start together.
     *
     * @param owner signs in as the owner of the tables, which are up to date
     * @param program signs in as the program does
     * @return that address, in that role from now on; if the owner may not make roles, and no other login is given, it stays as it is
     */
    public static DatabaseAddress prepare(DatabaseAddress owner, DatabaseAddress program) {
        boolean sameLogin = owner.user().equals(program.user());
        String role = sameLogin ? named(owner.database()) : program.user();
        try (Connection connection = owner.openAsLogin()) {
            connection.setAutoCommit(false);
            if (sameLogin && !canBe(connection, role)) {
                makeAndJoin(connection, role);
            }
            if (!ProgramRights.areAsTheyShould(connection, role)) {
                PlainSql.run(connection, ONE_AT_A_TIME);
                ProgramRights.grant(connection, role);
            }
            connection.commit();
        } catch (SQLException refused) {
            if (!sameLogin) {
                throw new DatabaseProblem(
                        owner + " can't give " + role + " the rights that the program needs: " + refused.getMessage(),
                        refused);
            }
            LOG.warn("{} can't make a lesser role for the program: {}", owner.user(), refused.getMessage());
            return program;
        }
        return sameLogin ? program.as(role) : program;
    }

    /**
     * Gives another login than the owner's, by which sessions come through a pooler, what the program needs, if the server knows
     * it: a pooler may have names of its own.
     */
    public static void prepareBehindPooler(DatabaseAddress owner, DatabaseAddress pooled) {
        if (owner.user().equals(pooled.user())) {
            return;
        }
        boolean known;
        try (Connection connection = owner.openAsLogin()) {
            known = PlainSql.yes(connection, EXISTS, pooled.user());
        } catch (SQLException failure) {
            throw DatabaseProblem.notThere(owner, failure);
        }
        if (known) {
            prepare(owner, pooled);
        }
    }

    /** As whom {@link #prepare} has the program sign in, as far as that was done before; nothing is changed. */
    public static DatabaseAddress peek(DatabaseAddress owner, DatabaseAddress program) {
        String role = named(owner.database());
        try (Connection connection = owner.openAsLogin()) {
            return owner.user().equals(program.user()) && canBe(connection, role) ? program.as(role) : program;
        } catch (SQLException failure) {
            throw DatabaseProblem.notThere(owner, failure);
        }
    }

    /** The one for a database of that name: no two get the same, and none is longer than a name may be. */
    static String named(String database) {
        CRC32 sum = new CRC32();
        sum.update(database.getBytes(StandardCharsets.UTF_8));
        String plain = database.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
        return PREFIX + plain.substring(0, Math.min(24, plain.length())) + "_"
                + HexFormat.of().toHexDigits((int) sum.getValue());
    }

    private static void makeAndJoin(Connection connection, String role) throws SQLException {
        PlainSql.run(connection, ONE_AT_A_TIME);
        if (!PlainSql.yes(connection, EXISTS, role)) {
            PlainSql.run(connection, MAKE.formatted(role));
        }
        PlainSql.run(connection, "GRANT " + role + " TO CURRENT_USER");
        PlainSql.run(connection, "SET LOCAL ROLE " + role);
        PlainSql.run(connection, "RESET ROLE");
    }

    private static boolean canBe(Connection connection, String role) throws SQLException {
        return PlainSql.yes(connection, EXISTS, role)
                && PlainSql.yes(connection, "SELECT pg_has_role(?, 'MEMBER')", role);
    }
}
