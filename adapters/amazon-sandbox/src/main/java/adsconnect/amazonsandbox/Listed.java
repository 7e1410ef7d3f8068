package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonObject;

/**
 * One campaign, ad group, keyword or the like as a list tells it.
 *
 * @param extended what is told only to whoever asks for it
 * @param targetingType of the campaign it belongs to; one list can be narrowed by it without telling it
 */
record Listed(JsonObject json, JsonObject extended, String targetingType) {

    static Listed of(JsonObject json) {
        return new Listed(json, new JsonObject(), "");
    }
}
