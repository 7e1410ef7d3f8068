package adsconnect.web;

import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.metrics.OverviewRow;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What somebody's query finds among all their connections.
 *
 * @param named those in which the words are found, in any state
 * @param rows those of them in the states that are asked for, sorted
 */
record OverviewFound(OverviewQuery query, List<OverviewRow> all, List<OverviewRow> named, List<OverviewRow> rows) {

    static OverviewFound in(List<OverviewRow> all, OverviewQuery query) {
        List<OverviewRow> named = all.stream()
                .filter(row -> query.search()
                        .finds(
                                row.connection().profile(),
                                row.connection().account().name().value()))
                .toList();
        List<OverviewRow> shown =
                named.stream().filter(row -> query.shows(row.status())).toList();
        return new OverviewFound(query, all, named, query.order().sorted(shown, query.reversed()));
    }

    /** Whatever is looked for. */
    int needy() {
        return needy(all);
    }

    int namedNeedy() {
        return needy(named);
    }

    Map<ConnectionStatus, Long> namedByStatus() {
        return named.stream().collect(Collectors.groupingBy(OverviewRow::status, Collectors.counting()));
    }

    int currencies() {
        return (int) rows.stream()
                .map(row -> row.connection().profile().currencyCode())
                .distinct()
                .count();
    }

    private static int needy(List<OverviewRow> rows) {
        return (int) rows.stream().filter(row -> row.status().needsAttention()).count();
    }
}
