package adsconnect.domain.metrics;

import adsconnect.domain.connection.ReadableProfile;
import adsconnect.domain.metrics.port.MetricTables;
import java.util.Optional;
import java.util.concurrent.Executor;

/** The campaigns of one profile over a period, page by page (DASH-1). */
public final class ReadCampaigns {

    private final MetricTables tables;
    private final Executor background;

    /** @param background where sums are prepared while nobody waits for them */
    public ReadCampaigns(MetricTables tables, Executor background) {
        this.tables = tables;
        this.background = background;
    }

    public TableOutcome<CampaignMeasures> read(
            ReadableProfile loaded, Period period, TableQuery query, CampaignFilter filter) {
        Optional<Table<CampaignMeasures>> table =
                tables.campaigns(loaded.profile().id(), loaded.owner(), period, query, filter);
        if (table.isEmpty()) {
            background.execute(() -> tables.prepareCampaigns(loaded.profile().id(), loaded.owner(), period));
        }
        return TableOutcome.of(table);
    }

    /** A page, however long it takes. */
    public TableOutcome<CampaignMeasures> page(ReadableProfile loaded, Period period, TableQuery query) {
        return TableOutcome.of(tables.campaigns(
                        loaded.profile().id(), loaded.owner(), period, query, CampaignFilter.ALL)
                .or(() -> {
                    tables.prepareCampaigns(loaded.profile().id(), loaded.owner(), period);
                    return tables.campaigns(loaded.profile().id(), loaded.owner(), period, query, CampaignFilter.ALL);
                }));
    }

    /** All that are found, of one moment and however long it takes, up to {@link TableQuery#FILE} rows. */
    public TableOutcome<CampaignMeasures> all(
            ReadableProfile loaded, Period period, TableQuery query, CampaignFilter filter) {
        return TableOutcome.of(tables.campaigns(loaded.profile().id(), loaded.owner(), period, query.all(), filter)
                .or(() -> {
                    tables.prepareCampaigns(loaded.profile().id(), loaded.owner(), period);
                    return tables.campaigns(loaded.profile().id(), loaded.owner(), period, query.all(), filter);
                }));
    }
}
