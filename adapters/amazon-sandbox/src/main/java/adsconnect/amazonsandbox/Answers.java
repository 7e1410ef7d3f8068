package adsconnect.amazonsandbox;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.ThreadLocalRandom;

/** Amazon's several ways to say something, and the request id on each of them. */
final class Answers {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final String REQUEST_ID = "amazon-request-id";

    private Answers() {}

    /** Gives every call its id, in the two headers that Amazon uses side by side. */
    static void stamp(RoutingContext visit) {
        String id = ThreadLocalRandom.current()
                .ints(20, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, at) -> text.append(ALPHABET.charAt(at)), StringBuilder::append)
                .toString();
        visit.put(REQUEST_ID, id);
        visit.response().putHeader("x-amz-request-id", id).putHeader("x-amz-rid", id);
        visit.next();
    }

    static String requestId(RoutingContext visit) {
        return visit.get(REQUEST_ID);
    }

    static void json(RoutingContext visit, int status, String mediaType, String body) {
        HttpServerResponse response = visit.response();
        if (response.closed() || response.ended()) {
            return;
        }
        response.setStatusCode(status).putHeader("Content-Type", mediaType).end(body);
    }

    static void json(RoutingContext visit, int status, JsonObject body) {
        json(visit, status, "application/json", body.encode());
    }

    /** The shape that Amazon documents as universal. */
    static void details(RoutingContext visit, int status, String code, String details) {
        JsonObject body =
                new JsonObject().put("code", code).put("details", details).put("requestId", requestId(visit));
        json(visit, status, body);
    }

    /** The shape of reporting, which writes the word in the singular. */
    static void detail(RoutingContext visit, int status, String detail) {
        json(visit, status, new JsonObject().put("code", String.valueOf(status)).put("detail", detail));
    }

    /** The shape of the entity lists and of the accounts. */
    static void codeMessage(RoutingContext visit, int status, String code, String message) {
        json(visit, status, new JsonObject().put("code", code).put("message", message));
    }

    /** The shape of the gateway in front of everything. */
    static void message(RoutingContext visit, int status, String message) {
        json(visit, status, new JsonObject().put("message", message));
    }

    static void notFound(RoutingContext visit) {
        String path = visit.request().absoluteURI().replaceFirst("\\?.*", "");
        details(visit, 404, "NOT_FOUND", "Could not find resource for full path: " + path);
    }
}
