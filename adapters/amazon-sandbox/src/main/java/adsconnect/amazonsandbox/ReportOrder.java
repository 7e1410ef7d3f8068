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
        TreeMap<String, Set<String>> sorted = new TreeMap<>();
        filters.forEach((field, values) -> sorted.put(field, new TreeSet<>(values)));
        return String.join(
                "/",
                String.valueOf(profileId),
                start.toString(),
                end.toString(),
                type.id(),
                String.valueOf(daily),
                new TreeSet<>(columns).toString(),
                sorted.toString());
    }

    boolean includes(Campaign campaign) {
        Set<String> statuses = filters.get("campaignStatus");
        return statuses == null || statuses.contains(campaign.status().name());
    }
}
