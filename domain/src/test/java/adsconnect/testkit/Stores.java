package adsconnect.testkit;

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

/** All stores of one implementation, over the same data. */
public interface Stores {

    UnitOfWork unitOfWork();

    Users users();

    Sessions sessions();

    SecondFactors secondFactors();

    Identities identities();

    ApiKeys apiKeys();

    Attempts attempts();

    KnownBrowsers knownBrowsers();

    Invitations invitations();

    MadeLinks madeLinks();

    PasswordResets passwordResets();

    UserDirectory userDirectory();

    OwnedProfiles ownedProfiles();

    Accounts accounts();

    BoundProfiles boundProfiles();

    TokenHandles tokenHandles();

    AuthorizationNumbers authorizationNumbers();

    SealedSecrets sealedSecrets();

    TokenRefreshes tokenRefreshes();

    Authorizations authorizations();

    PendingConnections pendingConnections();

    Discoveries discoveries();

    ConnectLinks connectLinks();

    Connections connections();

    FormerConnections formerConnections();

    HistoryPurges historyPurges();

    EndedAccounts endedAccounts();

    ChosenProfiles chosenProfiles();

    StageChanges stageChanges();

    SyncQueue syncQueue();

    SyncRuns syncRuns();

    OpenRuns openRuns();

    PlanPauses planPauses();

    LoadedRows loadedRows();

    SyncSchedule syncSchedule();

    CoverageSource coverage();

    MetricsSource metrics();

    DayHistories dayHistories();

    /** @param atOnce the most rows that are added up while somebody waits; of more the sums are prepared first */
    MetricTables metricTables(long atOnce);

    AuditTrail auditTrail();

    Seals seals();

    AuditPages auditPages();

    Events events();

    Alarms alarms();

    Inbox inbox();

    Notices notices();

    LetterQueue letterQueue();

    Outbox outbox();

    Webhooks webhooks();

    Deliveries deliveries();

    ConsoleConnections consoleConnections();

    OpenWork openWork();

    ConsoleLists consoleLists();

    Nodes nodes();

    AccountTransfers accountTransfers();
}
