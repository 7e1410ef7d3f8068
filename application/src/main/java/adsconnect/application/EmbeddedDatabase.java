package adsconnect.application;

import adsconnect.postgres.DatabaseAddress;
import adsconnect.postgres.embedded.EmbeddedServer;
import adsconnect.postgres.embedded.EmbeddedServerProblem;
import java.nio.file.Files;

/** The embedded PostgreSQL in the data directory: the default of the sandbox (RUN-1). */
final class EmbeddedDatabase {

    private EmbeddedDatabase() {}

    /** Whether these settings ask for one that no program has made yet. */
    static boolean isMissing(Settings settings) {
        return settings.database().isEmpty()
                && !Files.isDirectory(settings.dataDirectory().resolve("postgres"));
    }

    /** The one that runs already, as beside a running program; else one that is started for this command alone. */
    static DatabaseAddress find(Settings settings, Closing closing) {
        return EmbeddedServer.runningAt(settings.dataDirectory())
                .map(DatabaseAddress::parse)
                .orElseGet(() -> start(settings, closing));
    }

    /** One of our own; refused if another program has one in that directory. */
    static DatabaseAddress start(Settings settings, Closing closing) {
        DataDirectory directory = DataDirectory.open(settings.dataDirectory());
        try {
            return DatabaseAddress.parse(
                    closing.add(EmbeddedServer.start(directory.path())).url());
        } catch (EmbeddedServerProblem problem) {
            throw new StartProblem(problem.getMessage());
        }
    }
}
