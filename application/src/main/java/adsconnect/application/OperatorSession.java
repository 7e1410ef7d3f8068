package adsconnect.application;

import adsconnect.domain.Chance;
import adsconnect.domain.access.CreateUser;
import adsconnect.postgres.PostgresUsers;
import adsconnect.vault.Argon2Passwords;
import adsconnect.vertxkit.Await;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Clock;

/** What an operator's command works with: the database of the same settings, whether the program runs or not. */
public final class OperatorSession implements AutoCloseable {

    private final Closing closing;
    private final Installation installation;

    private OperatorSession(Closing closing, Installation installation) {
        this.closing = closing;
        this.installation = installation;
    }

    public static OperatorSession open(Settings settings, Clock clock) {
        Closing closing = new Closing();
        // Ctrl-C must not leave an embedded server behind that was started for this command alone.
        Runtime.getRuntime().addShutdownHook(new Thread(closing::close, "stop"));
        try {
            Vertx vertx = Vertx.vertx();
            closing.add(() -> Await.result(vertx.close()));
            return new OperatorSession(
                    closing, Installation.open(settings, EmbeddedDatabase::find, vertx, clock, closing));
        } catch (RuntimeException | Error failure) {
            closing.close();
            throw failure;
        }
    }

    public CreateUser createUser() {
        SecureRandom random = new SecureRandom();
        return new CreateUser(
                new PostgresUsers(installation.postgres().database()), new Argon2Passwords(random), new Chance(random));
    }

    @Override
    public void close() {
        closing.close();
    }
}
