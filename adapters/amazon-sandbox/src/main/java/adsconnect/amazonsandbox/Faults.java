package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonObject;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Everything about the local Amazon that can be switched, as the control API reads and writes it. */
record Faults(
        Map<FaultPoint, Fault> points,
        Map<String, ReportFaults> reports,
        Map<String, PersonaFaults> personas,
        LoginSwitches login,
        boolean throttledReportsAreAccepted,
        boolean summaryAndDailyCollide,
        boolean downloadLinksAreRenewed,
        int missingScopeStatus) {
    /** In {@code reports}: what is not said for one type alone. */
    static final String ALL_TYPES = "*";

    static Faults none() {
        return fromJson(new JsonObject());
    }

    /** Members left out have their everyday value, so that an empty object switches everything off. */
    static Faults fromJson(JsonObject json) {
        Members members = new Members(json);
        Map<FaultPoint, Fault> points = new EnumMap<>(FaultPoint.class);
        for (FaultPoint point : FaultPoint.values()) {
            points.put(point, members.any(point.member).map(Fault::fromJson).orElse(Fault.NONE));
        }
        Map<String, ReportFaults> reports = map(members, "reportTypes", Faults::ofType);
        reports.put(ALL_TYPES, allReports(members));
        Faults faults = new Faults(
                points,
                reports,
                map(members, "personas", (persona, switches) -> PersonaFaults.fromJson(switches)),
                LoginSwitches.from(members),
                members.flag("throttledReportsAreAccepted").orElse(false),
                members.flag("summaryAndDailyCollide").orElse(false),
                members.flag("downloadLinksAreRenewed").orElse(true),
                members.number("missingScopeStatus").orElse(401));
        members.refuseOthers("switches");
        return faults;
    }

    JsonObject toJson() {
        JsonObject json = new JsonObject();
        points.forEach((point, fault) -> json.put(point.member, fault.toJson()));
        ReportFaults all = reports.get(ALL_TYPES);
        json.put("reportOutcome", all.outcome().orElse(ReportOutcome.COMPLETED).name())
                .put("reportDelay", all.delay().map(Object::toString).orElse(null))
                .put("reportFailureReason", all.failureReason().orElse(null))
                .put("reportDamage", all.damage().toJson())
                .put("reportsSkipProcessing", all.skipProcessing().orElse(null));
        if (all.remaining() >= 0) {
            json.put("reportOutcomeRemaining", all.remaining());
        }
        JsonObject types = object(reports, ReportFaults::toJson);
        types.remove(ALL_TYPES);
        json.put("reportTypes", types).put("personas", object(personas, PersonaFaults::toJson));
        login.addTo(json);
        return json.put("throttledReportsAreAccepted", throttledReportsAreAccepted)
                .put("summaryAndDailyCollide", summaryAndDailyCollide)
                .put("downloadLinksAreRenewed", downloadLinksAreRenewed)
                .put("missingScopeStatus", missingScopeStatus);
    }

    ReportFaults ofReports(String typeId) {
        return Optional.ofNullable(reports.get(typeId)).orElseGet(ReportFaults::none);
    }

    PersonaFaults ofPersona(String persona) {
        return Optional.ofNullable(personas.get(persona)).orElseGet(PersonaFaults::none);
    }

    private static ReportFaults ofType(String typeId, JsonObject switches) {
        if (!ReportType.allIds().contains(typeId)) {
            throw new IllegalArgumentException("Unknown report type: " + typeId);
        }
        return ReportFaults.fromJson(switches);
    }

    private static ReportFaults allReports(Members members) {
        return new ReportFaults(
                members.text("reportOutcome").map(ReportOutcome::valueOf),
                members.number("reportOutcomeRemaining").orElse(Fault.FOR_EVER),
                members.duration("reportDelay"),
                members.text("reportFailureReason"),
                members.flag("reportsSkipProcessing"),
                members.any("reportDamage").map(Damage::fromJson).orElse(Damage.NONE),
                ReportFaults.none().points());
    }

    private static <T> Map<String, T> map(Members members, String name, BiFunction<String, JsonObject, T> reader) {
        Map<String, T> map = new LinkedHashMap<>();
        JsonObject object = members.object(name).orElseGet(JsonObject::new);
        object.fieldNames().forEach(key -> map.put(key, reader.apply(key, object.getJsonObject(key))));
        return map;
    }

    private static <T> JsonObject object(Map<String, T> map, Function<T, JsonObject> writer) {
        JsonObject object = new JsonObject();
        map.forEach((key, value) -> object.put(key, writer.apply(value)));
        return object;
    }
}
