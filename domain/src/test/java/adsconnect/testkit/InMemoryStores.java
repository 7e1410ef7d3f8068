package adsconnect.testkit;

import adsconnect.domain.Heartbeat;
import adsconnect.domain.token.HandOutToken;
import adsconnect.domain.token.port.OAuth;
import adsconnect.domain.token.port.Pause;
import java.time.Clock;
import java.time.Duration;

/** All in-memory stores over one database, and a vault that takes part in its units of work. */
public final class InMemoryStores implements Stores {

    private final InMemoryNodes nodes = new InMemoryNodes();
    private final InMemoryDatabase database = new InMemoryDatabase();
    private final InMemoryStageChanges stageChanges = new InMemoryStageChanges();

    @Override
    public InMemoryUnitOfWork unitOfWork() {
        return new InMemoryUnitOfWork(database);
    }

    @Override
    public InMemoryUsers users() {
        return new InMemoryUsers(database);
    }

    @Override
    public InMemorySessions sessions() {
        return new InMemorySessions(database);
    }

    @Override
    public InMemoryIdentities identities() {
        return new InMemoryIdentities(database);
    }

    @Override
    public InMemorySecondFactors secondFactors() {
        return new InMemorySecondFactors(database);
    }

    @Override
    public InMemoryApiKeys apiKeys() {
        return new InMemoryApiKeys(database);
    }

    @Override
    public InMemoryBoundProfiles ownedProfiles() {
        return boundProfiles();
    }

    @Override
    public InMemoryBoundProfiles boundProfiles() {
        return new InMemoryBoundProfiles(database);
    }

    @Override
    public InMemoryTokenHandles tokenHandles() {
        return new InMemoryTokenHandles(database);
    }

    @Override
    public InMemoryAuthorizationNumbers authorizationNumbers() {
        return new InMemoryAuthorizationNumbers(database);
    }

    @Override
    public InMemoryAccounts accounts() {
        return new InMemoryAccounts(database);
    }

    @Override
    public InMemorySealedSecrets sealedSecrets() {
        return new InMemorySealedSecrets(database);
    }

    /** Not a store of its own in production, where it stands on {@link #sealedSecrets()}. */
    public InMemoryTokenVault tokenVault() {
        return new InMemoryTokenVault(database);
    }

    @Override
    public InMemoryTokenRefreshes tokenRefreshes() {
        return new InMemoryTokenRefreshes(database);
    }

    /** Hands out tokens of {@link #tokenVault()} with five minutes left at least. */
    public HandOutToken handOutToken(OAuth oauth, Clock clock) {
        return handOutToken(oauth, new HandHeartbeat(), new ShortPause(), clock);
    }

    public HandOutToken handOutToken(OAuth oauth, Heartbeat heartbeat, Pause pause, Clock clock) {
        return new HandOutToken(
                Refreshing.once(this, tokenVault(), oauth, heartbeat, pause, clock), Duration.ofMinutes(5), clock);
    }

    @Override
    public InMemoryAuthorizations authorizations() {
        return new InMemoryAuthorizations(database);
    }

    @Override
    public InMemoryPendingConnections pendingConnections() {
        return new InMemoryPendingConnections(database);
    }

    @Override
    public InMemoryDiscoveries discoveries() {
        return new InMemoryDiscoveries(database);
    }

    @Override
    public InMemoryConnectLinks connectLinks() {
        return new InMemoryConnectLinks(database);
    }

    @Override
    public InMemoryConnections connections() {
        return new InMemoryConnections(database, stageChanges);
    }

    @Override
    public InMemoryFormerConnections formerConnections() {
        return new InMemoryFormerConnections(database);
    }

    @Override
    public InMemoryHistoryPurges historyPurges() {
        return new InMemoryHistoryPurges(database);
    }

    @Override
    public InMemoryEndedAccounts endedAccounts() {
        return new InMemoryEndedAccounts(database);
    }

    @Override
    public InMemoryChosenProfiles chosenProfiles() {
        return new InMemoryChosenProfiles(database);
    }

    @Override
    public InMemoryStageChanges stageChanges() {
        return stageChanges;
    }

    @Override
    public InMemorySyncRuns syncQueue() {
        return new InMemorySyncRuns(database);
    }

    @Override
    public InMemorySyncRuns syncRuns() {
        return new InMemorySyncRuns(database);
    }

    @Override
    public InMemorySyncRuns openRuns() {
        return new InMemorySyncRuns(database);
    }

    @Override
    public InMemoryPlanPauses planPauses() {
        return new InMemoryPlanPauses(database);
    }

    @Override
    public InMemoryLoadedRows loadedRows() {
        return new InMemoryLoadedRows(database);
    }

    @Override
    public InMemorySyncSchedule syncSchedule() {
        return new InMemorySyncSchedule(database);
    }

    @Override
    public InMemoryCoverageSource coverage() {
        return new InMemoryCoverageSource(database);
    }

    @Override
    public InMemoryMetrics metrics() {
        return new InMemoryMetrics(database);
    }

    @Override
    public InMemoryDayHistories dayHistories() {
        return new InMemoryDayHistories(database);
    }

    @Override
    public InMemoryMetricTables metricTables(long atOnce) {
        return new InMemoryMetricTables(database, atOnce);
    }

    @Override
    public InMemoryAuditTrail auditTrail() {
        return new InMemoryAuditTrail(database);
    }

    @Override
    public InMemoryEvents events() {
        return new InMemoryEvents(database);
    }

    @Override
    public InMemoryAlarms alarms() {
        return new InMemoryAlarms(database);
    }

    @Override
    public InMemoryAuditPages auditPages() {
        return new InMemoryAuditPages(database);
    }

    @Override
    public InMemorySeals seals() {
        return new InMemorySeals(database);
    }

    @Override
    public InMemoryInbox inbox() {
        return new InMemoryInbox(database);
    }

    @Override
    public InMemoryNotices notices() {
        return new InMemoryNotices(database);
    }

    @Override
    public InMemoryLetterQueue letterQueue() {
        return new InMemoryLetterQueue(database);
    }

    @Override
    public InMemoryOutbox outbox() {
        return new InMemoryOutbox(database);
    }

    @Override
    public InMemoryWebhooks webhooks() {
        return new InMemoryWebhooks(database);
    }

    @Override
    public InMemoryDeliveries deliveries() {
        return new InMemoryDeliveries(database);
    }

    @Override
    public InMemoryAttempts attempts() {
        return new InMemoryAttempts(database);
    }

    @Override
    public InMemoryKnownBrowsers knownBrowsers() {
        return new InMemoryKnownBrowsers(database);
    }

    @Override
    public InMemoryInvitations invitations() {
        return new InMemoryInvitations(database);
    }

    @Override
    public InMemoryMadeLinks madeLinks() {
        return new InMemoryMadeLinks(database);
    }

    @Override
    public InMemoryPasswordResets passwordResets() {
        return new InMemoryPasswordResets(database);
    }

    @Override
    public InMemoryUserDirectory userDirectory() {
        return new InMemoryUserDirectory(database);
    }

    @Override
    public InMemoryConsoleConnections consoleConnections() {
        return new InMemoryConsoleConnections(database);
    }

    @Override
    public InMemoryOpenWork openWork() {
        return new InMemoryOpenWork(database);
    }

    @Override
    public InMemoryNodes nodes() {
        return nodes;
    }

    @Override
    public InMemoryConsoleLists consoleLists() {
        return new InMemoryConsoleLists(database);
    }

    @Override
    public InMemoryAccountTransfers accountTransfers() {
        return new InMemoryAccountTransfers(database);
    }
}
