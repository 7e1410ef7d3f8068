package adsconnect.testkit;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.ApiKeyId;
import adsconnect.domain.access.SignOnAttempt;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.audit.Alarm;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Event;
import adsconnect.domain.audit.EventId;
import adsconnect.domain.audit.Seal;
import adsconnect.domain.authorization.AuthorizationId;
import adsconnect.domain.authorization.ConnectLinkId;
import adsconnect.domain.authorization.PendingConnection;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.FormerConnection;
import adsconnect.domain.feedback.Message;
import adsconnect.domain.feedback.MessageNumber;
import adsconnect.domain.feedback.Settlement;
import adsconnect.domain.notice.Delivery;
import adsconnect.domain.notice.NoticeChoices;
import adsconnect.domain.notice.Webhook;
import adsconnect.domain.notice.WebhookId;
import adsconnect.domain.notice.port.Outbox;
import adsconnect.domain.sync.PastReport;
import adsconnect.domain.sync.ReportRow;
import adsconnect.domain.sync.SyncRunId;
import adsconnect.domain.token.KeptSecret;
import adsconnect.domain.token.Purpose;
import adsconnect.domain.token.port.SealedSecrets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What the in-memory stores hold, behind one lock: units of work come strictly one after the other, and each sees all of
 * the one before. Rows are immutable, so that copying the maps is enough to undo.
 */
public final class InMemoryDatabase {

    final Map<UserId, InMemoryUsers.Row> users = new LinkedHashMap<>();
    final Map<String, InMemorySessions.Row> sessions = new LinkedHashMap<>();
    final Map<String, InMemorySessions.OpenedIn> browsersOfSessions = new LinkedHashMap<>();
    final Map<InMemoryAttempts.Key, InMemoryAttempts.Row> attempts = new LinkedHashMap<>();
    final Map<InMemoryKnownBrowsers.Key, Instant> knownBrowsers = new LinkedHashMap<>();
    final Map<UserId, InMemoryInvitations.Row> invitations = new LinkedHashMap<>();
    final Map<SecretHash, Boolean> madeLinks = new LinkedHashMap<>();
    final Map<InMemoryPasswordResets.Key, InMemoryPasswordResets.Row> passwordResets = new LinkedHashMap<>();
    final Map<List<String>, InMemoryIdentities.Row> identities = new LinkedHashMap<>();
    final Map<SecretHash, SignOnAttempt> signOnAttempts = new LinkedHashMap<>();
    final Map<UserId, InMemorySecondFactors.Row> secondFactors = new LinkedHashMap<>();
    final Map<ApiKeyId, InMemoryApiKeys.Row> keys = new LinkedHashMap<>();
    final Map<SecretHash, InMemoryTokenHandles.Row> handles = new LinkedHashMap<>();
    final Map<AccountId, Long> numbers = new LinkedHashMap<>();
    final Map<SecretHash, ApiKeyId> revokedKeys = new LinkedHashMap<>();
    final Map<AccountId, Account> accounts = new LinkedHashMap<>();
    final Map<AccountId, Instant> pausedSince = new LinkedHashMap<>();
    final Map<AccountId, Integer> warnedDays = new LinkedHashMap<>();
    final Map<Alarm, InMemoryAlarms.Row> alarms = new LinkedHashMap<>();
    final Map<AccountId, SealedSecrets.WrappedKey> dataKeys = new LinkedHashMap<>();
    final Map<SecretKey, SealedSecrets.Sealed> sealed = new LinkedHashMap<>();
    final Map<AccountId, AccountId> admitted = new LinkedHashMap<>();
    final Map<SecretKey, KeptSecret> kept = new LinkedHashMap<>();
    final Map<AccountId, InMemoryTokenRefreshes.Row> refreshes = new LinkedHashMap<>();
    final Map<AuthorizationId, InMemoryAuthorizations.Row> authorizations = new LinkedHashMap<>();
    final Map<AccountId, PendingConnection> pending = new LinkedHashMap<>();
    final Map<InMemoryDiscoveries.Key, InMemoryDiscoveries.Row> hosts = new LinkedHashMap<>();
    final Map<AccountId, AccountId> resting = new LinkedHashMap<>();
    final Map<ProfileId, AccountId> bound = new LinkedHashMap<>();
    final Map<ConnectLinkId, InMemoryConnectLinks.Row> links = new LinkedHashMap<>();
    final Map<ProfileId, Connection> connections = new LinkedHashMap<>();
    final Map<UserId, ProfileId> chosenProfiles = new LinkedHashMap<>();
    final Map<ProfileId, Instant> nextSyncs = new LinkedHashMap<>();
    final Map<InMemoryFormerConnections.Key, FormerConnection> former = new LinkedHashMap<>();
    final Map<InMemoryFormerConnections.Key, InMemoryHistoryPurges.Row> purges = new LinkedHashMap<>();
    final Map<AccountId, InMemoryEndedAccounts.Row> endedAccounts = new LinkedHashMap<>();
    final Map<SyncRunId, InMemorySyncRuns.Row> runs = new LinkedHashMap<>();
    final Map<InMemoryPastReports.Key, PastReport> pastReports = new LinkedHashMap<>();
    final Map<InMemoryLoadedRows.Key, ReportRow> rows = new LinkedHashMap<>();
    final Map<InMemoryLoadedRows.Key, List<InMemoryLoadedRows.Version>> versions = new LinkedHashMap<>();
    final Map<InMemoryLoadedRows.CoveredDay, InMemoryLoadedRows.Coverage> coverage = new LinkedHashMap<>();
    final Map<Long, AuditLine> auditLines = new LinkedHashMap<>();
    final Map<EventId, Event> events = new LinkedHashMap<>();
    final Map<EventId, Instant> spreadEvents = new LinkedHashMap<>();
    final Map<EventId, Outbox.SetAside> eventsSetAside = new LinkedHashMap<>();
    final Map<WebhookId, Webhook> webhooks = new LinkedHashMap<>();
    final Map<Long, Delivery> deliveries = new LinkedHashMap<>();
    final Map<InMemoryDeliveries.Key, InMemoryDeliveries.Lane> lanes = new LinkedHashMap<>();
    final Map<Long, InMemoryNotices.Row> notices = new LinkedHashMap<>();
    final Map<UserId, NoticeChoices> noticeChoices = new LinkedHashMap<>();
    final Map<UUID, InMemoryLetterQueue.Row> letters = new LinkedHashMap<>();
    final Map<MessageNumber, Message> messages = new LinkedHashMap<>();
    final Map<MessageNumber, Settlement> settlements = new LinkedHashMap<>();
    final Map<Long, Seal> seals = new LinkedHashMap<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Runnable> afterwards = new ArrayList<>();
    private boolean inUnit;

    /** A secret's place. */
    record SecretKey(AccountId account, Purpose purpose) {}

    /** Runs one access to the maps. */
    <T> T locked(Supplier<T> access) {
        lock.lock();
        try {
            return access.get();
        } finally {
            lock.unlock();
        }
    }

    void locked(Runnable access) {
        locked(() -> {
            access.run();
            return null;
        });
    }

    /** Runs one access to the maps that must be part of a unit of work. */
    void lockedInUnit(Runnable access) {
        lockedInUnit(() -> {
            access.run();
            return null;
        });
    }

    <T> T lockedInUnit(Supplier<T> access) {
        return locked(() -> {
            if (!inUnit) {
                throw new IllegalStateException("This must run inside a unit of work");
            }
            return access.get();
        });
    }

    <T> T inOne(Supplier<T> work) {
        return locked(() -> inUnit ? work.get() : undoneOnFailure(work));
    }

    /** Runs it when the unit of work is done, and never if that fails; at once outside of one. */
    void afterwards(Runnable consequence) {
        locked(() -> {
            if (inUnit) {
                afterwards.add(consequence);
            } else {
                consequence.run();
            }
        });
    }

    private <T> T undoneOnFailure(Supplier<T> work) {
        List<Runnable> undo = tables().map(InMemoryDatabase::undoing).toList();
        List<Runnable> consequences = List.of();
        inUnit = true;
        boolean done = false;
        try {
            T result = work.get();
            done = true;
            consequences = List.copyOf(afterwards);
            return result;
        } finally {
            inUnit = false;
            afterwards.clear();
            if (!done) {
                undo.forEach(Runnable::run);
            }
            consequences.forEach(Runnable::run);
        }
    }

    private Stream<Map<?, ?>> tables() {
        return Stream.of(
                users,
                sessions,
                browsersOfSessions,
                attempts,
                knownBrowsers,
                invitations,
                madeLinks,
                passwordResets,
                identities,
                signOnAttempts,
                secondFactors,
                keys,
                revokedKeys,
                handles,
                numbers,
                accounts,
                pausedSince,
                warnedDays,
                alarms,
                dataKeys,
                sealed,
                admitted,
                kept,
                refreshes,
                authorizations,
                pending,
                hosts,
                resting,
                bound,
                links,
                connections,
                chosenProfiles,
                nextSyncs,
                former,
                purges,
                endedAccounts,
                runs,
                pastReports,
                rows,
                versions,
                coverage,
                auditLines,
                events,
                spreadEvents,
                eventsSetAside,
                webhooks,
                deliveries,
                lanes,
                notices,
                noticeChoices,
                letters,
                messages,
                settlements,
                seals);
    }

    private static <K, V> Runnable undoing(Map<K, V> table) {
        Map<K, V> before = new LinkedHashMap<>(table);
        return () -> {
            table.clear();
            table.putAll(before);
        };
    }
}
