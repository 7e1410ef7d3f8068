package adsconnect.application;

import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.connection.DeleteHistory;
import adsconnect.domain.connection.Disconnect;
import adsconnect.domain.connection.DisconnectProfile;
import adsconnect.domain.connection.EndHistories;
import adsconnect.domain.connection.PurgeHistory;
import adsconnect.domain.connection.ReadHistories;
import adsconnect.domain.connection.ReadParting;
import adsconnect.domain.connection.UnbindAccount;
import adsconnect.postgres.Database;
import adsconnect.postgres.PostgresAccounts;
import adsconnect.postgres.PostgresConnections;
import adsconnect.postgres.PostgresEndedAccounts;
import adsconnect.postgres.PostgresFormerConnections;
import adsconnect.postgres.PostgresHistoryPurges;
import adsconnect.postgres.PostgresUsers;
import adsconnect.web.PartingUseCases;
import java.time.Clock;
import java.time.Duration;

/** Builds the use cases that end a connection or an account, and what becomes of its history. */
final class PartingWiring {

    final PartingUseCases useCases;
    final EndHistories endHistories;
    final PurgeHistory purgeHistory;

    PartingWiring(Database database, Disconnect disconnect, AuditTrail auditTrail, Settings settings, Clock clock) {
        PostgresUsers users = new PostgresUsers(database);
        PostgresConnections connections = new PostgresConnections(database);
        PostgresFormerConnections former = new PostgresFormerConnections(database);
        PostgresHistoryPurges purges = new PostgresHistoryPurges(database);
        PostgresEndedAccounts ended = new PostgresEndedAccounts(database);
        Duration kept = settings.lifetimes().history();
        ReadParting partings = new ReadParting(new PostgresAccounts(database), connections);
        useCases = new PartingUseCases(
                partings,
                new DisconnectProfile(users, partings, former, disconnect, database),
                new UnbindAccount(users, partings, ended, disconnect, auditTrail, database, clock),
                new ReadHistories(former, ended, kept, clock),
                new DeleteHistory(users, connections, former, purges, auditTrail, database, clock));
        endHistories = new EndHistories(users, former, purges, ended, database, kept, clock);
        purgeHistory =
                new PurgeHistory(purges, auditTrail, database, settings.sync().lease(), clock);
    }
}
