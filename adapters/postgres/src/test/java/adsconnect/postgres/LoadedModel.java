package adsconnect.postgres;

import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.ReportRow;
import adsconnect.domain.sync.port.LoadedRows.Merged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the tables must hold after all that was loaded, and what they must say that they held at each moment before. */
final class LoadedModel {

    private Map<Day, Map<List<Object>, String>> rows = new HashMap<>();
    private final SortedMap<Instant, Map<Day, Map<List<Object>, String>>> moments = new TreeMap<>();
    private final Map<Day, String> coverage = new HashMap<>();
    private long historyRows;

    private record Day(LoadedSeries series, LocalDate day) {
        String covered(Object how) {
            return series.profile().id().value() + "|"
                    + series.account().owner().value() + "|" + series.type() + "|" + day + "|" + how;
        }
    }

    /** Those days were loaded; returns what this changes. */
    Merged load(LoadedSeries series, DayRange days, Map<LocalDate, Map<List<Object>, ReportRow>> said) {
        rows = new HashMap<>(rows);
        return days.days().map(day -> load(new Day(series, day), said.get(day))).reduce(Merged.NOTHING, Merged::plus);
    }

    private Merged load(Day day, Map<List<Object>, ReportRow> said) {
        Map<List<Object>, String> now = new HashMap<>();
        said.forEach((identity, row) -> now.put(identity, day.series.text(row)));
        Map<List<Object>, String> before = rows.getOrDefault(day, Map.of());
        rows.put(day, now);
        coverage.put(day, day.covered(now.size()));
        Merged merged = new Merged(
                now.keySet().stream()
                        .filter(identity -> !before.containsKey(identity))
                        .count(),
                now.entrySet().stream()
                        .filter(row -> before.containsKey(row.getKey())
                                && !before.get(row.getKey()).equals(row.getValue()))
                        .count(),
                before.keySet().stream()
                        .filter(identity -> !now.containsKey(identity))
                        .count());
        historyRows += merged.restated() + merged.withdrawn();
        return merged;
    }

    /** Those days could not be loaded; what is loaded of them stays. */
    void missing(LoadedSeries series, DayRange days, String reason) {
        days.days().map(date -> new Day(series, date)).forEach(day -> {
            if (!rows.containsKey(day)) {
                coverage.put(day, day.covered(reason));
            }
        });
    }

    /** From now on this must be told of that moment. */
    void remember(Instant moment) {
        moments.put(moment, rows);
    }

    void forgetFrom(Instant moment) {
        moments.tailMap(moment).clear();
    }

    Optional<Instant> anyMoment(Random random) {
        return moments.keySet().stream()
                .skip(random.nextInt(Math.max(1, moments.size())))
                .findFirst();
    }

    List<String> rows() {
        return sorted(rows);
    }

    List<String> rowsAsOf(Instant moment) {
        return sorted(moments.get(moment));
    }

    List<String> coverage() {
        return coverage.values().stream().sorted().toList();
    }

    long historyRows() {
        return historyRows;
    }

    private static List<String> sorted(Map<Day, Map<List<Object>, String>> days) {
        return days.values().stream()
                .flatMap(day -> day.values().stream())
                .sorted()
                .toList();
    }
}
