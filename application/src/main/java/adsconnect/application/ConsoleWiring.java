package adsconnect.application;

import adsconnect.domain.console.ReadAttention;
import adsconnect.domain.console.ReadConnections;
import adsconnect.postgres.Database;
import adsconnect.postgres.PostgresAlarms;
import adsconnect.postgres.PostgresConsoleConnections;
import adsconnect.postgres.PostgresInbox;
import adsconnect.postgres.PostgresOpenWork;
import adsconnect.web.ConsoleUseCases;
import java.time.Clock;

/** Builds what the console shows and does over all owners. */
final class ConsoleWiring {

    final ConsoleUseCases useCases;

    ConsoleWiring(Database database, Clock clock) {
        PostgresConsoleConnections connections = new PostgresConsoleConnections(database);
        useCases = new ConsoleUseCases(
                new ReadAttention(
                        connections,
                        new PostgresOpenWork(database),
                        new PostgresAlarms(database),
                        new PostgresInbox(database),
                        clock),
                new ReadConnections(connections));
    }
}
