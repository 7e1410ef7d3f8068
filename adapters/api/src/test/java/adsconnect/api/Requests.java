package adsconnect.api;

import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Requests for every operation of the catalogue: right ones, and ones that are wrong in a certain way. */
final class Requests {

    /** Bodies that are right, by what they are read as. */
    private static final Map<Class<?>, String> BODIES = Map.of(
            AdminCalls.Invite.class, "{\"email\":\"new@example.com\",\"role\":\"SELLER\",\"reason\":\"Works here\"}",
            AdminCalls.ChangeTo.class, "{\"role\":\"MANAGER\",\"reason\":\"Runs a team\"}",
            AdminCalls.ChangeState.class, "{\"state\":\"DISABLED\",\"reason\":\"Has left us\",\"cause\":\"LEFT\"}",
            StartAuthorizationCall.Start.class, "{\"accountName\":\"Fresh\"}",
            AccountCalls.Rename.class, "{\"accountName\":\"Other\"}",
            ConnectionCalls.Connect.class, "{}",
            GrantPlanCall.Grant.class, "{\"plan\":\"MONTHLY\",\"startsOn\":\"2026-11-21\"}",
            SendFeedbackCall.Sent.class, "{\"sentiment\":\"POSITIVE\",\"category\":\"OTHER\",\"content\":\"Good.\"}");

    private Requests() {}

    /** The right body; an operation without one in the list above would fail every test here. */
    static Optional<String> body(Operation operation) {
        return operation
                .body()
                .map(body -> Optional.ofNullable(BODIES.get(body.type()))
                        .orElseThrow(() -> new AssertionError("No sample of " + body.type())));
    }

    /** The right body with one field more. */
    static Optional<String> withUnknownField(Operation operation) {
        return body(operation)
                .map(json -> new JsonObject(json).put("surprise", 1).encode());
    }

    /** Each field of the right body as something that nobody reads it from. */
    static Map<String, String> withWrongTypes(Operation operation) {
        Map<String, String> wrong = new LinkedHashMap<>();
        body(operation)
                .map(JsonObject::new)
                .ifPresent(right -> right.fieldNames()
                        .forEach(name -> wrong.put(
                                name,
                                right.copy()
                                        .put(name, new JsonObject().put("a", 1))
                                        .encode())));
        return wrong;
    }

    /** The address with these in place of its parameters, and with what must be in the query. */
    static String path(Operation operation, Map<String, String> ids) {
        String path = operation.path();
        for (Map.Entry<String, String> id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        StringBuilder query = new StringBuilder();
        operation.parameters().stream()
                .filter(parameter -> parameter.in() == Parameter.In.QUERY && parameter.required())
                .forEach(parameter -> query.append(query.isEmpty() ? "?" : "&")
                        .append(parameter.name())
                        .append("=2026-11-01"));
        return path + query;
    }
}
