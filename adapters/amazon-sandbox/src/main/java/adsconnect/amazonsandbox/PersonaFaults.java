package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Optional;

/** How the token endpoint treats the consents of one persona. */
record PersonaFaults(Fault tokenEndpoint, Optional<Duration> refreshTokenLifetime) {

    static PersonaFaults none() {
        return new PersonaFaults(Fault.NONE, Optional.empty());
    }

    static PersonaFaults fromJson(JsonObject json) {
        Members members = new Members(json);
        PersonaFaults faults = new PersonaFaults(
                members.any("tokenEndpoint").map(Fault::fromJson).orElse(Fault.NONE),
                members.duration("refreshTokenLifetime"));
        members.refuseOthers("switches of a persona");
        return faults;
    }

    JsonObject toJson() {
        return new JsonObject()
                .put("tokenEndpoint", tokenEndpoint.toJson())
                .put(
                        "refreshTokenLifetime",
                        refreshTokenLifetime.map(Duration::toString).orElse(null));
    }

    PersonaFaults afterOneCall() {
        return new PersonaFaults(tokenEndpoint.afterOneCall(), refreshTokenLifetime);
    }
}
