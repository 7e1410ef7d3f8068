package adsconnect.domain.metrics;

import adsconnect.domain.connection.ReadableProfile;
import adsconnect.domain.metrics.port.MetricTables;
import java.util.Optional;
import java.util.concurrent.Executor;

/** What shoppers searched for over a period, page by page (DASH-1). */
public final class ReadSearchTerms {

    private final MetricTables tables;
    private final Executor background;

    /** @param background where sums are prepared while nobody waits for them */
    public ReadSearchTerms(MetricTables tables, Executor background) {
        this.tables = tables;
        this.background = background;
    }

    public TableOutcome<SearchTermMeasures> read(ReadableProfile loaded, Period period, TableQuery query) {
        Optional<Table<SearchTermMeasures>> table =
                tables.searchTerms(loaded.profile().id(), loaded.owner(), period, query);
        if (table.isEmpty()) {
            background.execute(() -> tables.prepareSearchTerms(loaded.profile().id(), loaded.owner(), period));
        }
        return TableOutcome.of(table);
    }

    /** A page, however long it takes. */
    public TableOutcome<SearchTermMeasures> page(ReadableProfile loaded, Period period, TableQuery query) {
        return TableOutcome.of(tables.searchTerms(loaded.profile().id(), loaded.owner(), period, query)
                .or(() -> {
                    tables.prepareSearchTerms(loaded.profile().id(), loaded.owner(), period);
                    return tables.searchTerms(loaded.profile().id(), loaded.owner(), period, query);
                }));
    }

    /** All that are found, of one moment and however long it takes, up to {@link TableQuery#FILE} rows. */
    public TableOutcome<SearchTermMeasures> all(ReadableProfile loaded, Period period, TableQuery query) {
        return TableOutcome.of(tables.searchTerms(loaded.profile().id(), loaded.owner(), period, query.all())
                .or(() -> {
                    tables.prepareSearchTerms(loaded.profile().id(), loaded.owner(), period);
                    return tables.searchTerms(loaded.profile().id(), loaded.owner(), period, query.all());
                }));
    }
}
