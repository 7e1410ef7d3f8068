package adsconnect.application;

import adsconnect.domain.Chance;
import adsconnect.domain.access.ChangeLimit;
import adsconnect.domain.access.ChangeRole;
import adsconnect.domain.access.CreateUser;
import adsconnect.domain.access.GrantPlan;
import adsconnect.domain.access.port.UserChanges;
import adsconnect.domain.access.port.Users;
import adsconnect.domain.audit.RecordUserChanges;
import adsconnect.postgres.Database;
import adsconnect.postgres.PostgresAuditTrail;
import adsconnect.postgres.PostgresUsers;
import adsconnect.vault.Argon2Passwords;
import adsconnect.vertxkit.Await;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Function;

/** What an operator's command works with: the database of the same settings, whether the program runs or not. */
public final class OperatorSession implements AutoCloseable {

    private final Closing closing;
    private final Installation installation;
    private final Clock clock;

    private OperatorSession(Closing closing, Installation installation, Clock clock) {
        this.closing = closing;
        this.installation = installation;
        this.clock = clock;
    }

    private static OperatorSession open(Settings settings, Clock clock) {
        Closing closing = new Closing();
        // Ctrl-C must not leave an embedded server behind that was started for this command alone.
        Runtime.getRuntime().addShutdownHook(new Thread(closing::close, "stop"));
        try {
            Vertx vertx = Vertx.vertx();
            closing.add(() -> Await.result(vertx.close()));
            return new OperatorSession(
                    closing, Installation.open(settings, EmbeddedDatabase::find, vertx, clock, closing), clock);
        } catch (RuntimeException | Error failure) {
            closing.close();
            throw failure;
        }
    }

    /** Opens a session, does the work in it as coming from the command line, and closes it. */
    public static <T> T call(Settings settings, Clock clock, Function<OperatorSession, T> work) {
        try (OperatorSession session = open(settings, clock)) {
            return Origins.commandLine().call(() -> work.apply(session));
        }
    }

    public Users users() {
        return new PostgresUsers(database());
    }

    public CreateUser createUser() {
        SecureRandom random = new SecureRandom();
        return new CreateUser(users(), new Argon2Passwords(random), changes(), database(), new Chance(random));
    }

    public GrantPlan grantPlan() {
        return new GrantPlan(users(), changes(), database());
    }

    public ChangeRole changeRole() {
        return new ChangeRole(users(), changes(), database());
    }

    public ChangeLimit changeLimit() {
        return new ChangeLimit(users(), changes(), database());
    }

    private Database database() {
        return installation.postgres().database();
    }

    private UserChanges changes() {
        return new RecordUserChanges(new PostgresAuditTrail(database()), clock);
    }

    @Override
    public void close() {
        closing.close();
    }
}
