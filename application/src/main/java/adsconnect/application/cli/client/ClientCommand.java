package adsconnect.application.cli.client;

import adsconnect.application.cli.Surroundings;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What all commands have in common that ask a server. */
@Command(
        mixinStandardHelpOptions = true,
        parameterListHeading = "%n",
        optionListHeading = "%n",
        footer = {
            "",
            "The server is $ADSCONNECT_URL (default: http://localhost:8080), its key",
            "$ADSCONNECT_API_KEY. stdout is one JSON document, on a screen a table; all else is",
            "on stderr. Exit codes: 0 done, 2 bad usage, 3 refused, 4 Amazon failed, 5 server",
            "not reachable."
        })
public abstract class ClientCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    ClientCommand() {}

    @Override
    public final Integer call() {
        checkUsage();
        try (Server server = Server.of(surroundings())) {
            return ask(server);
        }
    }

    /** Throws what {@code Failure.misuse} makes where an option makes no sense, before anybody is asked. */
    void checkUsage() {}

    /** Asks, shows what came of it, and returns the exit code; what goes wrong is thrown as a {@code Failure}. */
    abstract int ask(Server server);

    final Surroundings surroundings() {
        return Surroundings.of(spec);
    }

    final Screen screen() {
        return new Screen(spec);
    }

    /** Done: all of it for a program, lines of names and values for a screen. */
    final int done(Map<String, Object> document) {
        return screen().show(document, Screen.Look.FIELDS);
    }
}
