package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One company with all its profiles, over all regions. */
record GlobalAccount(String id, String name, List<Profile> profiles) {

    /** An agency has no sponsored ads, so no account of this kind. */
    static List<GlobalAccount> of(List<Profile> profiles) {
        Map<String, List<Profile>> byAccount = new LinkedHashMap<>();
        profiles.stream()
                .filter(profile -> profile.type() != Profile.Type.AGENCY)
                .forEach(profile -> byAccount
                        .computeIfAbsent(profile.accountId(), id -> new ArrayList<>())
                        .add(profile));
        return byAccount.entrySet().stream()
                .map(entry -> new GlobalAccount(
                        "amzn1.ads-account.g."
                                + Long.toString(Chance.of(entry.getKey()) >>> 1, 36)
                                        .toLowerCase(Locale.ROOT),
                        entry.getValue().getFirst().name(),
                        entry.getValue()))
                .toList();
    }

    JsonObject toJson() {
        JsonArray countries = new JsonArray();
        JsonArray alternates = new JsonArray();
        for (Profile profile : profiles) {
            String country = profile.marketplace().name();
            countries.add(country);
            alternates
                    .add(new JsonObject().put("countryCode", country).put("profileId", profile.id()))
                    .add(new JsonObject().put("countryCode", country).put("entityId", profile.accountId()));
        }
        return new JsonObject()
                .put("adsAccountId", id)
                .put("accountName", name)
                .put("status", "CREATED")
                .put("countryCodes", countries)
                .put("alternateIds", alternates)
                .put("errors", new JsonObject());
    }
}
