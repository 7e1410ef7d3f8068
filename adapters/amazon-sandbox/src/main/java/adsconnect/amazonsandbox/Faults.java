package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything about the local Amazon that can be switched, as the control API reads and writes it. */
record Faults(
        Map<FaultPoint, Fault> points,
        ReportOutcome reportOutcome,
        Optional<Duration> reportDelay,
        boolean reportsSkipProcessing,
        boolean throttledReportsAreAccepted,
        boolean rotateRefreshTokens,
        boolean revocationKillsAccessTokens,
        Duration accessTokenLifetime,
        Duration refreshTokenLifetime,
        int missingScopeStatus) {

    /** How the reports end that are asked for from now on. */
    enum ReportOutcome {
        COMPLETED,
        FAILED,
        EMPTY,
        WITHOUT_URL
    }

    static Faults none() {
        return fromJson(new JsonObject());
    }

    /** Members left out have their everyday value, so that an empty object switches everything off. */
    static Faults fromJson(JsonObject json) {
        refuseUnknownMembers(json);
        Map<FaultPoint, Fault> points = new EnumMap<>(FaultPoint.class);
        for (FaultPoint point : FaultPoint.values()) {
            points.put(
                    point, json.containsKey(point.member) ? Fault.fromJson(json.getValue(point.member)) : Fault.NONE);
        }
        return new Faults(
                points,
                ReportOutcome.valueOf(json.getString("reportOutcome", "COMPLETED")),
                Optional.ofNullable(json.getString("reportDelay")).map(Duration::parse),
                json.getBoolean("reportsSkipProcessing", false),
                json.getBoolean("throttledReportsAreAccepted", false),
                json.getBoolean("rotateRefreshTokens", false),
                json.getBoolean("revocationKillsAccessTokens", true),
                Duration.parse(json.getString("accessTokenLifetime", "PT1H")),
                Duration.parse(json.getString("refreshTokenLifetime", "P365D")),
                json.getInteger("missingScopeStatus", 401));
    }

    JsonObject toJson() {
        JsonObject json = new JsonObject();
        points.forEach((point, fault) -> json.put(point.member, fault.toJson()));
        return json.put("reportOutcome", reportOutcome.name())
                .put("reportDelay", reportDelay.map(Duration::toString).orElse(null))
                .put("reportsSkipProcessing", reportsSkipProcessing)
                .put("throttledReportsAreAccepted", throttledReportsAreAccepted)
                .put("rotateRefreshTokens", rotateRefreshTokens)
                .put("revocationKillsAccessTokens", revocationKillsAccessTokens)
                .put("accessTokenLifetime", accessTokenLifetime.toString())
                .put("refreshTokenLifetime", refreshTokenLifetime.toString())
                .put("missingScopeStatus", missingScopeStatus);
    }

    private static void refuseUnknownMembers(JsonObject json) {
        Set<String> unknown = new HashSet<>(json.fieldNames());
        unknown.removeAll(Set.of(
                "reportOutcome",
                "reportDelay",
                "reportsSkipProcessing",
                "throttledReportsAreAccepted",
                "rotateRefreshTokens",
                "revocationKillsAccessTokens",
                "accessTokenLifetime",
                "refreshTokenLifetime",
                "missingScopeStatus"));
        for (FaultPoint point : FaultPoint.values()) {
            unknown.remove(point.member);
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("Unknown switches: " + unknown);
        }
    }
}
