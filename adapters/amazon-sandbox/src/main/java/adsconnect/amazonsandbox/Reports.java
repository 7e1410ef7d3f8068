package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The reports that were accepted since the local Amazon started, and what became of each. */
final class Reports {
    private final Map<UUID, Entry> byId = new LinkedHashMap<>();
    private final Map<String, Report> latestByKey = new HashMap<>();
    private final Map<String, Report> latestByLooseKey = new HashMap<>();

    private static final class Entry {
        final Report report;
        int downloads;
        int duplicates;
        boolean cancelled;

        Entry(Report report) {
            this.report = report;
        }
    }

    void add(Report report) {
        byId.put(report.id(), new Entry(report));
        latestByKey.put(report.order().key(report.profile().id()), report);
        latestByLooseKey.put(report.order().looseKey(report.profile().id()), report);
    }

    Optional<Report> withId(String id) {
        try {
            return Optional.ofNullable(byId.get(UUID.fromString(id)))
                    .filter(entry -> !entry.cancelled)
                    .map(entry -> entry.report);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The identical request that is still in work, if there is one; loosely, also the one by day or in sum. */
    Optional<Report> unfinishedTwinOf(ReportOrder order, Profile profile, boolean loosely, Instant now) {
        Report latest =
                loosely ? latestByLooseKey.get(order.looseKey(profile.id())) : latestByKey.get(order.key(profile.id()));
        return Optional.ofNullable(latest)
                .filter(report -> report.isUnfinishedAt(now))
                .filter(report -> !byId.get(report.id()).cancelled);
    }

    void cancel(Report report) {
        byId.get(report.id()).cancelled = true;
    }

    void countDuplicate(Report report) {
        byId.get(report.id()).duplicates++;
    }

    void countDownload(Report report) {
        byId.get(report.id()).downloads++;
    }

    /** All of them, in the order of their creation. */
    JsonArray toJson(Instant now) {
        JsonArray json = new JsonArray();
        byId.values().forEach(entry -> json.add(toJson(entry, now)));
        return json;
    }

    private static JsonObject toJson(Entry entry, Instant now) {
        Report report = entry.report;
        ReportOrder order = report.order();
        return new JsonObject()
                .put("reportId", report.id().toString())
                .put("profileId", report.profile().id())
                .put("region", report.region().name())
                .put("adProduct", order.type().product().name())
                .put("reportTypeId", order.type().id())
                .put("startDate", order.start().toString())
                .put("endDate", order.end().toString())
                .put("timeUnit", order.daily() ? "DAILY" : "SUMMARY")
                .put("columns", new JsonArray(order.columns()))
                .put("createdAt", report.createdAt().toString())
                .put("finishedAt", report.finishedAt().toString())
                .put(
                        "status",
                        entry.cancelled ? "CANCELLED" : report.statusAt(now).name())
                .put("downloads", entry.downloads)
                .put("duplicates", entry.duplicates);
    }
}
