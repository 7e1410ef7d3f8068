package adsconnect.testkit;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.port.ApiKeys;
import adsconnect.domain.access.port.OwnedProfiles;
import adsconnect.domain.access.port.Sessions;
import adsconnect.domain.access.port.Users;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.account.port.BoundProfiles;
import adsconnect.domain.account.port.EndedAccounts;
import adsconnect.domain.audit.port.Alarms;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.audit.port.Events;
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
import adsconnect.domain.console.port.OpenWork;
import adsconnect.domain.feedback.port.Inbox;
import adsconnect.domain.metrics.port.DayHistories;
import adsconnect.domain.metrics.port.MetricTables;
import adsconnect.domain.metrics.port.MetricsSource;
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

    ApiKeys apiKeys();

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

    Events events();

    Alarms alarms();

    Inbox inbox();

    ConsoleConnections consoleConnections();

    OpenWork openWork();

    ConsoleLists consoleLists();

    AccountTransfers accountTransfers();
}
