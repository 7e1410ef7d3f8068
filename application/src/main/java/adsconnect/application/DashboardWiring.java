package adsconnect.application;

import adsconnect.domain.connection.FindReadable;
import adsconnect.domain.metrics.ReadCampaigns;
import adsconnect.domain.metrics.ReadDashboard;
import adsconnect.domain.metrics.ReadSearchTerms;
import adsconnect.domain.metrics.port.MetricsSource;
import adsconnect.postgres.Database;
import adsconnect.postgres.PostgresMetricTables;
import adsconnect.vertxkit.VirtualThreads;
import adsconnect.web.DashboardUseCases;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds what the dashboard asks for. */
final class DashboardWiring {

    private static final Logger LOG = LoggerFactory.getLogger(DashboardWiring.class);

    private final VirtualThreads threads = new VirtualThreads("sums");
    final DashboardUseCases useCases;

    DashboardWiring(Database database, FindReadable readable, MetricsSource metrics, Clock clock) {
        PostgresMetricTables tables = new PostgresMetricTables(database);
        useCases = new DashboardUseCases(
                database,
                readable,
                new ReadDashboard(metrics, clock),
                new ReadCampaigns(tables, this::inBackground),
                new ReadSearchTerms(tables, this::inBackground));
    }

    /** Whoever waits for the sums asks again, and so has them tried again. */
    private void inBackground(Runnable work) {
        threads.start(() -> {
            try {
                work.run();
            } catch (RuntimeException failure) {
                LOG.warn("Sums could not be prepared", failure);
            }
        });
    }
}
