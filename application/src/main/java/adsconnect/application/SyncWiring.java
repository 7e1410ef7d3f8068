package adsconnect.application;

import adsconnect.amazonads.AmazonReportSource;
import adsconnect.domain.Chance;
import adsconnect.domain.connection.RetryFirstSync;
import adsconnect.domain.sync.AskForSync;
import adsconnect.domain.sync.PlanRun;
import adsconnect.domain.sync.QueueDailySyncs;
import adsconnect.domain.sync.ReadRun;
import adsconnect.domain.sync.WorkReport;
import adsconnect.domain.sync.WorkSyncRun;
import adsconnect.domain.token.HandOutToken;
import adsconnect.postgres.Database;
import adsconnect.postgres.PostgresAuditTrail;
import adsconnect.postgres.PostgresConnections;
import adsconnect.postgres.PostgresCoverageSource;
import adsconnect.postgres.PostgresEvents;
import adsconnect.postgres.PostgresLoadedRows;
import adsconnect.postgres.PostgresSyncRuns;
import adsconnect.postgres.PostgresSyncSchedule;
import io.vertx.core.Vertx;
import java.time.Clock;

/** Builds what loads reports, and what tells how far that is. */
final class SyncWiring implements AutoCloseable {

    final WorkSyncRun workSyncRun;
    final QueueDailySyncs queueDailySyncs;
    final RetryFirstSync retryFirstSync;
    final AskForSync askForSync;
    final ReadRun readRun;
    private final AmazonReportSource reports;

    SyncWiring(
            Vertx vertx,
            Installation installation,
            Wiring.Amazon amazon,
            HandOutToken tokens,
            Settings settings,
            Chance chance,
            Clock clock) {
        Database database = installation.postgres().database();
        PostgresConnections connections = new PostgresConnections(database);
        PostgresSyncRuns syncRuns = new PostgresSyncRuns(database);
        PostgresSyncSchedule schedule = new PostgresSyncSchedule(database);
        PostgresCoverageSource coverage = new PostgresCoverageSource(database);
        PostgresAuditTrail auditTrail = new PostgresAuditTrail(database);
        PostgresLoadedRows loadedRows =
                new PostgresLoadedRows(database, installation.postgres().direct());

        reports = new AmazonReportSource(vertx, amazon.hosts(), amazon.application());
        workSyncRun = new WorkSyncRun(
                syncRuns,
                connections,
                schedule,
                auditTrail,
                new PostgresEvents(database),
                new PlanRun(syncRuns, coverage, loadedRows, database, settings.syncWindows(), clock),
                new WorkReport(
                        syncRuns,
                        reports,
                        loadedRows,
                        tokens,
                        database,
                        settings.sync().stuckAfter(),
                        clock),
                database,
                new ThreadHeartbeat(),
                settings.sync(),
                chance,
                clock);
        queueDailySyncs = new QueueDailySyncs(
                schedule, syncRuns, database, settings.sync().daily(), clock);
        retryFirstSync = new RetryFirstSync(connections, syncRuns, auditTrail, database, clock);
        askForSync = new AskForSync(connections, syncRuns, auditTrail, database, settings.syncCoolDown(), clock);
        readRun = new ReadRun(connections, coverage);
    }

    @Override
    public void close() {
        reports.close();
    }
}
