package adsconnect.api;

import adsconnect.domain.metrics.Measures;
import adsconnect.domain.metrics.Period;
import java.util.List;
import java.util.Optional;

/** Numbers that were asked for, before they are written in whatever way. */
record MetricsFound(
        Period period, List<MetricsJson.Row> rows, long total, Optional<String> nextCursor, Measures totals) {

    MetricsFound {
        rows = List.copyOf(rows);
    }
}
