package adsconnect.testkit;

import adsconnect.domain.metrics.port.MetricTables;
import adsconnect.domain.token.port.TokenVault;
import org.junit.jupiter.api.Nested;

/** The fakes keep every contract that the real stores keep. */
class InMemoryStoresTest {

    @Nested
    class UnitOfWork extends UnitOfWorkContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class HistoryPurges extends HistoryPurgesContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Nodes extends NodesContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Console extends ConsoleContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Users extends UsersContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class SecondFactors extends SecondFactorsContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Identities extends IdentitiesContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Sessions extends SessionsContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class ApiKeys extends ApiKeysContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class BoundProfiles extends BoundProfilesContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class TokenHandles extends TokenHandlesContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Accounts extends AccountsContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class SealedSecrets extends SealedSecretsContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class TokenRefreshes extends TokenRefreshesContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Authorizations extends AuthorizationsContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class ConnectLinks extends ConnectLinksContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class PendingConnections extends PendingConnectionsContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Discoveries extends DiscoveriesContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Connections extends ConnectionsContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class StageChanges extends StageChangesContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class SyncRuns extends SyncRunsContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class OpenRuns extends OpenRunsContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class PlanPauses extends PlanPausesContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class LoadedRows extends LoadedRowsContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class SyncSchedule extends SyncScheduleContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class CoverageSource extends CoverageSourceContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class MetricsSource extends MetricsSourceContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class DayHistories extends DayHistoriesContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class NumbersAgree extends NumbersAgreeContract {
        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class MetricTablesAtOnce extends MetricTablesContract {

        private final Stores stores = new InMemoryStores();
        private final MetricTables tables = stores.metricTables(Long.MAX_VALUE);

        @Override
        protected Stores stores() {
            return stores;
        }

        @Override
        protected MetricTables tables() {
            return tables;
        }
    }

    @Nested
    class MetricTablesPrepared extends MetricTablesContract {

        private final Stores stores = new InMemoryStores();
        private final MetricTables tables = stores.metricTables(0);

        @Override
        protected Stores stores() {
            return stores;
        }

        @Override
        protected MetricTables tables() {
            return tables;
        }
    }

    @Nested
    class AuditTrail extends AuditTrailContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Events extends EventsContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Notices extends NoticesContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class LetterQueue extends LetterQueueContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Outbox extends OutboxContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Webhooks extends WebhooksContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Deliveries extends DeliveriesContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class ChosenProfiles extends ChosenProfilesContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Alarms extends AlarmsContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class AuditPages extends AuditPagesContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Seals extends SealsContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Inbox extends InboxContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class AuditJourney extends AuditJourneyContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Vault extends TokenVaultContract {

        private final TokenVault vault = new InMemoryTokenVault();

        @Override
        protected TokenVault vault() {
            return vault;
        }
    }

    @Nested
    class Attempts extends AttemptsContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class KnownBrowsers extends KnownBrowsersContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Invitations extends InvitationsContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class MadeLinks extends MadeLinksContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class PasswordResets extends PasswordResetsContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class UserDirectory extends UserDirectoryContract {

        private final Stores stores = new InMemoryStores();

        @Override
        protected Stores stores() {
            return stores;
        }
    }
}
