package adsconnect.postgres;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.port.ApiKeys;
import adsconnect.domain.access.port.Attempts;
import adsconnect.domain.access.port.Identities;
import adsconnect.domain.access.port.Invitations;
import adsconnect.domain.access.port.KnownBrowsers;
import adsconnect.domain.access.port.MadeLinks;
import adsconnect.domain.access.port.OwnedProfiles;
import adsconnect.domain.access.port.PasswordResets;
import adsconnect.domain.access.port.SecondFactors;
import adsconnect.domain.access.port.Sessions;
import adsconnect.domain.access.port.UserDirectory;
import adsconnect.domain.access.port.Users;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.account.port.BoundProfiles;
import adsconnect.domain.account.port.EndedAccounts;
import adsconnect.domain.audit.port.Alarms;
import adsconnect.domain.audit.port.AuditPages;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.audit.port.Events;
import adsconnect.domain.audit.port.Seals;
import adsconnect.domain.authorization.port.Authorizations;
import adsconnect.domain.authorization.port.ConnectLinks;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.authorization.port.PendingConnections;
import adsconnect.domain.connection.port.AccountTransfers;
import adsconnect.domain.connection.port.ChosenProfiles;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.connection.port.FormerConnections;
import adsconnect.domain.connection.port.HistoryPurges;
import adsconnect.domain.connection.port.OpenRuns;
import adsconnect.domain.connection.port.PlanPauses;
import adsconnect.domain.connection.port.StageChanges;
import adsconnect.domain.connection.port.SyncQueue;
import adsconnect.domain.console.port.ConsoleConnections;
import adsconnect.domain.console.port.ConsoleLists;
import adsconnect.domain.console.port.Nodes;
import adsconnect.domain.console.port.OpenWork;
import adsconnect.domain.feedback.port.Inbox;
import adsconnect.domain.metrics.port.DayHistories;
import adsconnect.domain.metrics.port.MetricTables;
import adsconnect.domain.metrics.port.MetricsSource;
import adsconnect.domain.notice.port.Deliveries;
import adsconnect.domain.notice.port.LetterQueue;
import adsconnect.domain.notice.port.Notices;
import adsconnect.domain.notice.port.Outbox;
import adsconnect.domain.notice.port.Webhooks;
import adsconnect.domain.proxy.port.AuthorizationNumbers;
import adsconnect.domain.proxy.port.TokenHandles;
import adsconnect.domain.sync.port.CoverageSource;
import adsconnect.domain.sync.port.LoadedRows;
import adsconnect.domain.sync.port.SyncRuns;
import adsconnect.domain.sync.port.SyncSchedule;
import adsconnect.domain.token.port.SealedSecrets;
import adsconnect.domain.token.port.TokenRefreshes;
import adsconnect.testkit.Stores;

/** All our stores over one open database. */
record PostgresStores(Postgres postgres) implements Stores {

    @Override
    public UnitOfWork unitOfWork() {
        return postgres.database();
    }

    @Override
    public Users users() {
        return new PostgresUsers(postgres.database());
    }

    @Override
    public Identities identities() {
        return new PostgresIdentities(postgres.database());
    }

    @Override
    public SecondFactors secondFactors() {
        return new PostgresSecondFactors(postgres.database());
    }

    @Override
    public Sessions sessions() {
        return new PostgresSessions(postgres.database());
    }

    @Override
    public Accounts accounts() {
        return new PostgresAccounts(postgres.database());
    }

    @Override
    public SealedSecrets sealedSecrets() {
        return new PostgresSealedSecrets(postgres.database());
    }

    @Override
    public TokenRefreshes tokenRefreshes() {
        return new PostgresTokenRefreshes(postgres.database());
    }

    @Override
    public Authorizations authorizations() {
        return new PostgresAuthorizations(postgres.database());
    }

    @Override
    public PendingConnections pendingConnections() {
        return new PostgresPendingConnections(postgres.database());
    }

    @Override
    public Discoveries discoveries() {
        return new PostgresDiscoveries(postgres.database());
    }

    @Override
    public ConnectLinks connectLinks() {
        return new PostgresConnectLinks(postgres.database());
    }

    @Override
    public Connections connections() {
        return new PostgresConnections(postgres.database());
    }

    @Override
    public FormerConnections formerConnections() {
        return new PostgresFormerConnections(postgres.database());
    }

    /** Small pieces, so that a small history has several. */
    @Override
    public HistoryPurges historyPurges() {
        return new PostgresHistoryPurges(postgres.database(), 2);
    }

    @Override
    public EndedAccounts endedAccounts() {
        return new PostgresEndedAccounts(postgres.database());
    }

    @Override
    public StageChanges stageChanges() {
        return postgres.stageChanges();
    }

    @Override
    public SyncQueue syncQueue() {
        return new PostgresSyncRuns(postgres.database());
    }

    @Override
    public OpenRuns openRuns() {
        return new PostgresSyncRuns(postgres.database());
    }

    @Override
    public PlanPauses planPauses() {
        return new PostgresPlanPauses(postgres.database());
    }

    @Override
    public SyncRuns syncRuns() {
        return new PostgresSyncRuns(postgres.database());
    }

    @Override
    public LoadedRows loadedRows() {
        return new PostgresLoadedRows(postgres.database(), postgres.direct());
    }

    @Override
    public SyncSchedule syncSchedule() {
        return new PostgresSyncSchedule(postgres.database());
    }

    @Override
    public CoverageSource coverage() {
        return new PostgresCoverageSource(postgres.database());
    }

    @Override
    public MetricsSource metrics() {
        return new PostgresMetricsSource(postgres.database());
    }

    @Override
    public DayHistories dayHistories() {
        return new PostgresDayHistories(postgres.database());
    }

    @Override
    public MetricTables metricTables(long atOnce) {
        return new PostgresMetricTables(postgres.database(), atOnce);
    }

    @Override
    public ApiKeys apiKeys() {
        return new PostgresApiKeys(postgres.database());
    }

    @Override
    public OwnedProfiles ownedProfiles() {
        return new PostgresBoundProfiles(postgres.database());
    }

    @Override
    public TokenHandles tokenHandles() {
        return new PostgresTokenHandles(postgres.database());
    }

    @Override
    public AuthorizationNumbers authorizationNumbers() {
        return new PostgresAuthorizationNumbers(postgres.database());
    }

    @Override
    public BoundProfiles boundProfiles() {
        return new PostgresBoundProfiles(postgres.database());
    }

    @Override
    public AuditTrail auditTrail() {
        return new PostgresAuditTrail(postgres.database());
    }

    @Override
    public AuditPages auditPages() {
        return new PostgresAuditPages(postgres.database());
    }

    @Override
    public Seals seals() {
        return new PostgresSeals(postgres.database());
    }

    @Override
    public ChosenProfiles chosenProfiles() {
        return new PostgresChosenProfiles(postgres.database());
    }

    @Override
    public Alarms alarms() {
        return new PostgresAlarms(postgres.database());
    }

    @Override
    public Events events() {
        return new PostgresEvents(postgres.database());
    }

    @Override
    public Inbox inbox() {
        return new PostgresInbox(postgres.database());
    }

    @Override
    public Notices notices() {
        return new PostgresNotices(postgres.database());
    }

    @Override
    public LetterQueue letterQueue() {
        return new PostgresLetterQueue(postgres.database());
    }

    @Override
    public Outbox outbox() {
        return new PostgresOutbox(postgres.database());
    }

    @Override
    public Webhooks webhooks() {
        return new PostgresWebhooks(postgres.database());
    }

    @Override
    public Deliveries deliveries() {
        return new PostgresDeliveries(postgres.database());
    }

    @Override
    public Attempts attempts() {
        return new PostgresAttempts(postgres.database());
    }

    @Override
    public KnownBrowsers knownBrowsers() {
        return new PostgresKnownBrowsers(postgres.database());
    }

    @Override
    public Invitations invitations() {
        return new PostgresInvitations(postgres.database());
    }

    @Override
    public MadeLinks madeLinks() {
        return new PostgresMadeLinks(postgres.database());
    }

    @Override
    public PasswordResets passwordResets() {
        return new PostgresPasswordResets(postgres.database());
    }

    @Override
    public UserDirectory userDirectory() {
        return new PostgresUserDirectory(postgres.database());
    }

    @Override
    public ConsoleConnections consoleConnections() {
        return new PostgresConsoleConnections(postgres.database());
    }

    @Override
    public OpenWork openWork() {
        return new PostgresOpenWork(postgres.database());
    }

    @Override
    public Nodes nodes() {
        return new PostgresNodes(postgres.database());
    }

    @Override
    public ConsoleLists consoleLists() {
        return new PostgresConsoleLists(postgres.database());
    }

    @Override
    public AccountTransfers accountTransfers() {
        return new PostgresAccountTransfers(postgres.database());
    }
}
