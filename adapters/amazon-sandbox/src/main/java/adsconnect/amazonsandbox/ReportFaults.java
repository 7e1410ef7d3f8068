package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** How the reports of one type, or of all, are made to go wrong. */
record ReportFaults(
        Optional<ReportOutcome> outcome,
        int remaining,
        Optional<Duration> delay,
        Optional<String> failureReason,
        Optional<Boolean> skipProcessing,
        Damage damage,
        Map<FaultPoint, Fault> points) {
    private static final Map<FaultPoint, String> MEMBERS = Map.of(
            FaultPoint.REPORT_CREATION,
            "creation",
            FaultPoint.REPORT_STATUS,
            "status",
            FaultPoint.REPORT_DOWNLOAD,
            "download");

    static ReportFaults none() {
        return fromJson(new JsonObject());
    }

    static ReportFaults fromJson(JsonObject json) {
        Members members = new Members(json);
        Map<FaultPoint, Fault> points = new EnumMap<>(FaultPoint.class);
        MEMBERS.forEach((point, name) ->
                points.put(point, members.any(name).map(Fault::fromJson).orElse(Fault.NONE)));
        ReportFaults faults = new ReportFaults(
                members.text("outcome").map(ReportOutcome::valueOf),
                members.number("remaining").orElse(Fault.FOR_EVER),
                members.duration("delay"),
                members.text("failureReason"),
                members.flag("skipProcessing"),
                members.any("damage").map(Damage::fromJson).orElse(Damage.NONE),
                points);
        members.refuseOthers("switches of a report type");
        return faults;
    }

    JsonObject toJson() {
        JsonObject json = new JsonObject()
                .put("outcome", outcome.map(Enum::name).orElse(null))
                .put("delay", delay.map(Duration::toString).orElse(null))
                .put("failureReason", failureReason.orElse(null))
                .put("skipProcessing", skipProcessing.orElse(null))
                .put("damage", damage.toJson());
        if (remaining >= 0) {
            json.put("remaining", remaining);
        }
        MEMBERS.forEach((point, name) -> json.put(name, points.get(point).toJson()));
        return json;
    }

    /** Empty where this type has no word of its own, or its count is used up. */
    Optional<ReportOutcome> currentOutcome() {
        return outcome.filter(found -> remaining != 0);
    }

    ReportFaults afterOneReport() {
        return remaining > 0 && outcome.isPresent()
                ? new ReportFaults(outcome, remaining - 1, delay, failureReason, skipProcessing, damage, points)
                : this;
    }

    ReportFaults afterOneDownload() {
        return new ReportFaults(
                outcome, remaining, delay, failureReason, skipProcessing, damage.afterOneDownload(), points);
    }
}
