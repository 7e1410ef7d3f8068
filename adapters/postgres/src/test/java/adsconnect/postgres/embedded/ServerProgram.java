package adsconnect.postgres.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A program as ours is: it starts the server, says where, and closes it last when it is told to end. */
final class ServerProgram {

    static final String STILL_SERVED = "still served while ending";

    private ServerProgram() {}

    /** Its one argument is the data directory. It ends with its input, or when told to. */
    public static void main(String[] arguments) throws IOException {
        try {
            run(EmbeddedServer.start(Path.of(arguments[0])));
        } catch (EmbeddedServerProblem problem) {
            System.out.println(problem.getMessage());
            System.exit(2);
        }
    }

    private static void run(EmbeddedServer server) throws IOException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            System.out.println(answer(server));
            server.close();
        }));
        System.out.println(server.url());
        if (System.in.read() < 0) {
            System.exit(0);
        }
    }

    private static String answer(EmbeddedServer server) {
        try {
            return Questions.ask(server.url(), "SELECT '" + STILL_SERVED + "'");
        } catch (SQLException gone) {
            return "gone too early: " + gone.getMessage();
        }
    }
}
