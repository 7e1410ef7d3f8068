package adsconnect.application;

import adsconnect.amazonads.AmazonHosts;
import adsconnect.domain.Chance;
import adsconnect.domain.audit.port.AuditGuard;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.authorization.RefreshProfiles;
import adsconnect.domain.connection.FollowPlans;
import adsconnect.domain.connection.MakeRoom;
import adsconnect.domain.connection.TransferAccount;
import adsconnect.domain.console.AskProfilesAnew;
import adsconnect.domain.console.KeepNode;
import adsconnect.domain.console.ReadAttention;
import adsconnect.domain.console.ReadConnections;
import adsconnect.domain.console.ReadInstallation;
import adsconnect.domain.console.ReadLists;
import adsconnect.domain.notice.CountUndelivered;
import adsconnect.postgres.Database;
import adsconnect.postgres.PostgresAccountTransfers;
import adsconnect.postgres.PostgresAccounts;
import adsconnect.postgres.PostgresAlarms;
import adsconnect.postgres.PostgresConnections;
import adsconnect.postgres.PostgresConsoleConnections;
import adsconnect.postgres.PostgresConsoleLists;
import adsconnect.postgres.PostgresCoverageSource;
import adsconnect.postgres.PostgresDiscoveries;
import adsconnect.postgres.PostgresEvents;
import adsconnect.postgres.PostgresInbox;
import adsconnect.postgres.PostgresInstallationStates;
import adsconnect.postgres.PostgresKeyRing;
import adsconnect.postgres.PostgresLetterQueue;
import adsconnect.postgres.PostgresNodes;
import adsconnect.postgres.PostgresOpenWork;
import adsconnect.postgres.PostgresOutbox;
import adsconnect.postgres.PostgresSyncRuns;
import adsconnect.postgres.PostgresUsers;
import adsconnect.postgres.PostgresWebhooks;
import adsconnect.web.ConsoleUseCases;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;

/** Builds what the console shows and does over all owners. */
final class ConsoleWiring {

    final ConsoleUseCases useCases;
    final KeepNode node;

    ConsoleWiring(
            Vertx vertx,
            Installation installation,
            NoticeWiring notices,
            ConsentWiring consent,
            FollowPlans followPlans,
            AuditTrail auditTrail,
            AuditGuard auditGuard,
            Settings settings,
            AmazonHosts hosts,
            Chance chance,
            Clock clock) {
        Database database = installation.postgres().database();
        PostgresAlarms alarms = new PostgresAlarms(database);
        PostgresNodes nodes = new PostgresNodes(database);
        node = new KeepNode(nodes, Origins.self(installation.masterKeys(), chance, clock), clock);
        ExamineForConsole examination = new ExamineForConsole(
                settings,
                hosts,
                new SelfExamination(
                        new ConsoleChecks(
                                        vertx,
                                        settings,
                                        hosts,
                                        installation,
                                        node,
                                        alarms,
                                        new PostgresWebhooks(database),
                                        notices.postbox,
                                        clock)
                                .all(),
                        SelfExamination.PATIENCE));
        PostgresUsers users = new PostgresUsers(database);
        PostgresAccounts accounts = new PostgresAccounts(database);
        PostgresConnections connections = new PostgresConnections(database);
        PostgresConsoleConnections all = new PostgresConsoleConnections(database);
        ReadLists lists = new ReadLists(new PostgresConsoleLists(database), clock);
        // Whoever presses the button is not kept waiting for Amazon.
        RefreshProfiles refresh = new RefreshProfiles(
                accounts,
                new PostgresDiscoveries(database),
                new ThreadPause(),
                settings.lifetimes().discoveryFreshFor(),
                Duration.ZERO,
                clock);
        useCases = new ConsoleUseCases(
                new ReadAttention(
                        all,
                        lists,
                        new PostgresOpenWork(database),
                        alarms,
                        new PostgresInbox(database),
                        new CountUndelivered(
                                new PostgresWebhooks(database),
                                new PostgresLetterQueue(database),
                                new PostgresOutbox(database),
                                clock),
                        auditGuard,
                        clock),
                new ReadConnections(all),
                lists,
                new PostgresCoverageSource(database),
                users,
                new AskProfilesAnew(refresh, auditTrail, database, clock),
                new TransferAccount(
                        users,
                        accounts,
                        connections,
                        new PostgresSyncRuns(database),
                        new PostgresAccountTransfers(database),
                        consent.ownLinks,
                        new MakeRoom(accounts, connections, consent.disconnect, settings.connectionLimit()),
                        followPlans,
                        auditTrail,
                        new PostgresEvents(database),
                        database,
                        chance,
                        clock),
                examination,
                new ReadInstallation(examination, nodes, new PostgresInstallationStates(database), clock),
                new PostgresKeyRing(database));
    }
}
