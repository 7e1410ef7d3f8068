package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A made-up Amazon login: who can be chosen on the consent page, and which profiles that person may see. */
record Persona(String key, String name, String explanation, Optional<String> manager, List<Profile> profiles) {

    Persona {
        profiles = List.copyOf(profiles);
    }

    /** Amazon's internal name of the person, as some of its refusals print it. */
    String customerId() {
        return "A1" + Long.toString(Chance.of(key) >>> 8, 36).toUpperCase(Locale.ROOT);
    }

    JsonObject toJson() {
        JsonArray list = new JsonArray();
        profiles.forEach(profile -> list.add(profile.toJson()
                .put("region", profile.marketplace().region.name())
                .put("editable", profile.isEditable())
                .put("volume", profile.volume().name())));
        return new JsonObject()
                .put("persona", key)
                .put("name", name)
                .put("explanation", explanation)
                .put("managerAccount", manager.orElse(null))
                .put("profiles", list);
    }
}
