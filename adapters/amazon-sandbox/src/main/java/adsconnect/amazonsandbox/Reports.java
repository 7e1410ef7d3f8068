package adsconnect.amazonsandbox;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The reports asked for since the local Amazon started. */
final class Reports {
    private final Map<UUID, Report> byId = new LinkedHashMap<>();

    void add(Report report) {
        byId.put(report.id(), report);
    }

    Optional<Report> withId(String id) {
        try {
            return Optional.ofNullable(byId.get(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The identical request that is still in work, if there is one. */
    Optional<Report> unfinishedTwinOf(ReportOrder order, Profile profile, Instant now) {
        String key = order.key(profile.id());
        return byId.values().stream()
                .filter(report -> report.isUnfinishedAt(now))
                .filter(report -> report.order().key(report.profile().id()).equals(key))
                .findFirst();
    }

    void remove(Report report) {
        byId.remove(report.id());
    }
}
