package adsconnect.postgres;

import adsconnect.domain.metrics.port.MetricTables;
import adsconnect.testkit.AccountsContract;
import adsconnect.testkit.AlarmsContract;
import adsconnect.testkit.ApiKeysContract;
import adsconnect.testkit.AttemptsContract;
import adsconnect.testkit.AuditJourneyContract;
import adsconnect.testkit.AuditPagesContract;
import adsconnect.testkit.AuditTrailContract;
import adsconnect.testkit.AuthorizationsContract;
import adsconnect.testkit.BoundProfilesContract;
import adsconnect.testkit.ChosenProfilesContract;
import adsconnect.testkit.ConnectLinksContract;
import adsconnect.testkit.ConnectionsContract;
import adsconnect.testkit.ConsoleContract;
import adsconnect.testkit.CoverageSourceContract;
import adsconnect.testkit.DayHistoriesContract;
import adsconnect.testkit.DeliveriesContract;
import adsconnect.testkit.DiscoveriesContract;
import adsconnect.testkit.EventsContract;
import adsconnect.testkit.HistoryPurgesContract;
import adsconnect.testkit.IdentitiesContract;
import adsconnect.testkit.InboxContract;
import adsconnect.testkit.InvitationsContract;
import adsconnect.testkit.KnownBrowsersContract;
import adsconnect.testkit.LetterQueueContract;
import adsconnect.testkit.LoadedRowsContract;
import adsconnect.testkit.MadeLinksContract;
import adsconnect.testkit.MetricTablesContract;
import adsconnect.testkit.MetricsSourceContract;
import adsconnect.testkit.NodesContract;
import adsconnect.testkit.NoticesContract;
import adsconnect.testkit.NumbersAgreeContract;
import adsconnect.testkit.OpenRunsContract;
import adsconnect.testkit.OutboxContract;
import adsconnect.testkit.PasswordResetsContract;
import adsconnect.testkit.PendingConnectionsContract;
import adsconnect.testkit.PlanPausesContract;
import adsconnect.testkit.SealedSecretsContract;
import adsconnect.testkit.SealsContract;
import adsconnect.testkit.SecondFactorsContract;
import adsconnect.testkit.SessionsContract;
import adsconnect.testkit.StageChangesContract;
import adsconnect.testkit.Stores;
import adsconnect.testkit.SyncRunsContract;
import adsconnect.testkit.SyncScheduleContract;
import adsconnect.testkit.TokenHandlesContract;
import adsconnect.testkit.TokenRefreshesContract;
import adsconnect.testkit.UnitOfWorkContract;
import adsconnect.testkit.UserDirectoryContract;
import adsconnect.testkit.UsersContract;
import adsconnect.testkit.WebhooksContract;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** The stores keep, in a real PostgreSQL, every contract that the fakes keep. */
class PostgresStoresTest {

    /** The tables are nearly empty; truncating so many would take ten times as long. */
    private static final String EMPTY_ALL = """
            DELETE FROM nodes;
            DELETE FROM notices;
            DELETE FROM letters;
            DELETE FROM webhook_deliveries;
            DELETE FROM webhooks;
            DELETE FROM set_aside;
            DELETE FROM revoked_api_keys;
            DELETE FROM report_jobs;
            DELETE FROM sync_runs;
            DELETE FROM connections;
            DELETE FROM former_connections;
            DELETE FROM history_purges;
            DELETE FROM ended_accounts;
            DELETE FROM discovered_profiles;
            DELETE FROM discoveries;
            DELETE FROM pending_connections;
            DELETE FROM authorizations;
            DELETE FROM connect_links;
            DELETE FROM token_refreshes;
            DELETE FROM sealed_secrets;
            DELETE FROM data_keys;
            DELETE FROM accounts;
            DELETE FROM sign_on_attempts;
            DELETE FROM identities;
            DELETE FROM second_factors;
            DELETE FROM sessions;
            DELETE FROM attempts;
            DELETE FROM invitations;
            DELETE FROM made_links;
            DELETE FROM users;
            DELETE FROM installation;
            DELETE FROM audit_lines;
            DELETE FROM audit_unsealed;
            DELETE FROM audit_seals;
            DELETE FROM audit_cuts;
            UPDATE audit_head SET seal_number = 0, chain = decode(repeat('00', 32), 'hex'), sealed_at = NULL;
            DELETE FROM events;
            DELETE FROM inbox_messages;
            DELETE FROM campaign_days;
            DELETE FROM search_term_days;
            DELETE FROM advertised_product_days;
            DELETE FROM campaign_days_history;
            DELETE FROM search_term_days_history;
            DELETE FROM advertised_product_days_history;
            DELETE FROM coverage;
            UPDATE staging_places SET run_id = NULL, fence = NULL""";

    private static DatabaseAddress address;
    private static Vertx vertx;
    private static Postgres postgres;

    @BeforeAll
    static void open() {
        address = TestDatabase.migrated();
        vertx = Vertx.vertx();
        postgres = Postgres.open(vertx, address, 8);
    }

    @AfterAll
    static void close() {
        postgres.close();
        vertx.close().await();
    }

    @BeforeEach
    void empty() {
        TestDatabase.run(address, EMPTY_ALL);
    }

    private static Stores stores() {
        return new PostgresStores(postgres);
    }

    @Nested
    class UnitOfWork extends UnitOfWorkContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class Nodes extends NodesContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class Console extends ConsoleContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class Users extends UsersContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class Sessions extends SessionsContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class SecondFactors extends SecondFactorsContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class Identities extends IdentitiesContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class ApiKeys extends ApiKeysContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class BoundProfiles extends BoundProfilesContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class TokenHandles extends TokenHandlesContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class Accounts extends AccountsContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class SealedSecrets extends SealedSecretsContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class TokenRefreshes extends TokenRefreshesContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class Authorizations extends AuthorizationsContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class ConnectLinks extends ConnectLinksContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class PendingConnections extends PendingConnectionsContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class Discoveries extends DiscoveriesContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class Connections extends ConnectionsContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class HistoryPurges extends HistoryPurgesContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class SyncRuns extends SyncRunsContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class OpenRuns extends OpenRunsContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class PlanPauses extends PlanPausesContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class LoadedRows extends LoadedRowsContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class SyncSchedule extends SyncScheduleContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class CoverageSource extends CoverageSourceContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class MetricsSource extends MetricsSourceContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class DayHistories extends DayHistoriesContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class NumbersAgree extends NumbersAgreeContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class MetricTablesAtOnce extends MetricTablesContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }

        @Override
        protected MetricTables tables() {
            return stores().metricTables(Long.MAX_VALUE);
        }
    }

    @Nested
    class MetricTablesPrepared extends MetricTablesContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }

        @Override
        protected MetricTables tables() {
            return stores().metricTables(0);
        }
    }

    @Nested
    class StageChanges extends StageChangesContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class AuditTrail extends AuditTrailContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class Events extends EventsContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class Notices extends NoticesContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class LetterQueue extends LetterQueueContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class Outbox extends OutboxContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class Webhooks extends WebhooksContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class Deliveries extends DeliveriesContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class ChosenProfiles extends ChosenProfilesContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class Alarms extends AlarmsContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class AuditPages extends AuditPagesContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class Seals extends SealsContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class Inbox extends InboxContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class AuditJourney extends AuditJourneyContract {

        private static final String ALL_ROWS = """
                SELECT to_jsonb(audit_lines)::text AS written FROM audit_lines
                UNION ALL SELECT to_jsonb(events)::text FROM events""";

        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }

        /** The rows themselves, with all columns, also those that nothing reads. */
        @Override
        protected String written() {
            return String.join("\n", postgres.database().all(ALL_ROWS, Tuple.tuple(), row -> row.getString("written")));
        }
    }

    @Nested
    class Attempts extends AttemptsContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class KnownBrowsers extends KnownBrowsersContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class Invitations extends InvitationsContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class MadeLinks extends MadeLinksContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class PasswordResets extends PasswordResetsContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class UserDirectory extends UserDirectoryContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }
}
