package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;

/** The latest calls that the application made, without anything secret: the query and the body are never kept. */
final class RequestLog {
    private static final int KEPT = 10_000;
    private final Deque<JsonObject> calls = new ArrayDeque<>();

    void add(JsonObject call) {
        if (calls.size() == KEPT) {
            calls.removeFirst();
        }
        calls.addLast(call);
    }

    JsonArray toJson() {
        JsonArray json = new JsonArray();
        calls.forEach(json::add);
        return json;
    }

    void clear() {
        calls.clear();
    }
}
