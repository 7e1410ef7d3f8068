package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A report as it was asked for, after all checks. */
record ReportOrder(
        String name,
        LocalDate start,
        LocalDate end,
        ReportType type,
        boolean daily,
        List<String> columns,
        Map<String, Set<String>> filters,
        JsonObject configuration) {

    /** Two orders with the same key are duplicates of each other; the name does not count. */
    String key(long profileId) {
        return key(profileId, String.valueOf(daily), new TreeSet<>(columns));
    }

    /** The same for the report by day and the one in sum. */
    String looseKey(long profileId) {
        TreeSet<String> others = new TreeSet<>(columns);
        others.removeAll(Set.of("date", "startDate", "endDate"));
        return key(profileId, "any", others);
    }

    boolean includes(Subject subject) {
        return filters.entrySet().stream()
                .allMatch(filter -> filter.getValue()
                        .contains(type.filters().get(filter.getKey()).valueOf().apply(subject)));
    }

    private String key(long profileId, String timeUnit, TreeSet<String> distinct) {
        TreeMap<String, Set<String>> sorted = new TreeMap<>();
        filters.forEach((field, values) -> sorted.put(field, new TreeSet<>(values)));
        return String.join(
                "/",
                String.valueOf(profileId),
                start.toString(),
                end.toString(),
                type.id(),
                timeUnit,
                distinct.toString(),
                sorted.toString());
    }
}
