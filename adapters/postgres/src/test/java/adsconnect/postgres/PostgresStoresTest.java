package adsconnect.postgres;

import adsconnect.testkit.AccountsContract;
import adsconnect.testkit.AuthorizationsContract;
import adsconnect.testkit.CampaignDaysContract;
import adsconnect.testkit.ConnectionsContract;
import adsconnect.testkit.DiscoveriesContract;
import adsconnect.testkit.MetricsSourceContract;
import adsconnect.testkit.PendingConnectionsContract;
import adsconnect.testkit.SealedSecretsContract;
import adsconnect.testkit.SessionsContract;
import adsconnect.testkit.StageChangesContract;
import adsconnect.testkit.Stores;
import adsconnect.testkit.SyncRunsContract;
import adsconnect.testkit.TokenRefreshesContract;
import adsconnect.testkit.UnitOfWorkContract;
import adsconnect.testkit.UsersContract;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** The stores keep, in a real PostgreSQL, every contract that the fakes keep. */
class PostgresStoresTest {

    private static final String EMPTY_ALL = """
            TRUNCATE installation, users, sessions, accounts, data_keys, sealed_secrets, authorizations,
                pending_connections, discoveries, discovered_profiles, connections, sync_runs, report_jobs,
                campaign_days, covered_days, token_refreshes""";

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
    class SyncRuns extends SyncRunsContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }

    @Nested
    class CampaignDays extends CampaignDaysContract {
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
    class StageChanges extends StageChangesContract {
        @Override
        protected Stores stores() {
            return PostgresStoresTest.stores();
        }
    }
}
