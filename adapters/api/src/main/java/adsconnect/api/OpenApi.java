package adsconnect.api;

import adsconnect.domain.Code;
import adsconnect.domain.proxy.AdsMethod;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes the operations down as an OpenAPI 3.1 document. */
final class OpenApi {

    private static final String KEY = "key";

    private final ApiSettings settings;
    private final Schemas schemas = new Schemas();

    private OpenApi(ApiSettings settings) {
        this.settings = settings;
    }

    static ObjectNode document(List<Operation> operations, ApiSettings settings) {
        return new OpenApi(settings).write(operations);
    }

    private ObjectNode write(List<Operation> operations) {
        ObjectNode document = node().put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Ads Connect")
                .put("version", settings.version())
                .put(
                        "description",
                        "Amazon Advertising accounts for programs. Refusals are problem documents (RFC 9457) with a stable"
                                + " code; /api/docs says what each means.");
        document.putArray("servers").addObject().put("url", settings.publicUrl().toString());
        ObjectNode paths = document.putObject("paths");
        operations.forEach(operation -> (paths.withObjectProperty(operation.path()))
                .set(operation.method().name().toLowerCase(Locale.ROOT), operation(operation)));
        paths.set(ProxyRoutes.PATH, proxy());
        paths.set(GatewayRoutes.FEEDBACK, skillFeedback());
        ObjectNode components = document.putObject("components");
        components
                .putObject("securitySchemes")
                .putObject(KEY)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", "A key of Ads Connect: adsc_…");
        components.set("schemas", schemas.all());
        return document;
    }

    /** What it answers is Amazon's, and so is what it takes. */
    private ObjectNode proxy() {
        ObjectNode written = node();
        ArrayNode parameters = written.putArray("parameters");
        parameters.add(parameter(Parameter.PROFILE_ID));
        parameters.add(parameter(Parameter.path(
                "path", Parameter.Type.TEXT, "Where in Amazon's API, as it is, with its slashes: sp/campaigns/list.")));
        for (AdsMethod method : AdsMethod.values()) {
            ObjectNode operation = written.putObject(method.name().toLowerCase(Locale.ROOT))
                    .put("operationId", "callAmazonBy" + method.name())
                    .put("summary", ProxyRoutes.SUMMARY)
                    .put("description", ProxyRoutes.NEEDS);
            operation.putArray("security").addObject().putArray(KEY);
            if (method != AdsMethod.GET) {
                operation.putObject("requestBody").putObject("content").putObject("*/*");
            }
            ObjectNode responses = operation.putObject("responses");
            ObjectNode answer =
                    responses.putObject("default").put("description", "Amazon's answer, or a refusal of ours.");
            answer.putObject("content").putObject("*/*");
        }
        return written;
    }

    /** As skills send it: the answers have the gateway's form. */
    private ObjectNode skillFeedback() {
        ObjectNode path = node();
        ObjectNode written = path.putObject("post")
                .put("operationId", "sendSkillFeedback")
                .put("summary", GatewayRoutes.FEEDBACK_SUMMARY)
                .put(
                        "description",
                        "The same as /api/v1/feedback, as skills send it; see " + GatewayRoutes.DESCRIPTION + ".");
        written.putArray("security").addObject().putArray(KEY);
        written.putObject("requestBody")
                .put("required", true)
                .putObject("content")
                .putObject(Json.TYPE)
                .set("schema", schemas.of(SendFeedbackCall.Sent.class));
        ObjectNode responses = written.putObject("responses");
        answered(responses, "202", "Filed.");
        ObjectNode refused = answered(responses, "default", "Refused, with a number and a sentence.");
        refused.putArray("required").add("errcode").add("errmsg");
        ObjectNode properties = refused.putObject("properties");
        properties.putObject("errcode").put("type", "integer");
        properties.putObject("errmsg").put("type", "string");
        return path;
    }

    private static ObjectNode answered(ObjectNode responses, String status, String description) {
        ObjectNode answer = responses.putObject(status).put("description", description);
        return answer.putObject("content")
                .putObject(Json.TYPE)
                .putObject("schema")
                .put("type", "object");
    }

    private ObjectNode operation(Operation operation) {
        ObjectNode written = node().put("operationId", operation.id()).put("summary", operation.summary());
        switch (operation.access()) {
            case Operation.AnyKey any ->
                written.putArray("security").addObject().putArray(KEY);
            case Operation.Scoped scoped ->
                written.put("description", "Needs the scope " + scoped.scope().text() + ".")
                        .putArray("security")
                        .addObject()
                        .putArray(KEY);
        }
        if (!operation.parameters().isEmpty()) {
            ArrayNode parameters = written.putArray("parameters");
            operation.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
        }
        operation
                .body()
                .ifPresent(body -> written.putObject("requestBody")
                        .put("required", body.needed())
                        .putObject("content")
                        .putObject(Json.TYPE)
                        .set("schema", schemas.of(body.type())));
        ObjectNode responses = written.putObject("responses");
        operation.answers().forEach(answer -> answer(responses, answer));
        refusals(operation.codes()).forEach((status, codes) -> refusal(responses, status, codes));
        return written;
    }

    private static ObjectNode parameter(Parameter parameter) {
        ObjectNode written = node().put("name", parameter.name())
                .put("in", parameter.in() == Parameter.In.PATH ? "path" : "query")
                .put("required", parameter.required())
                .put("description", parameter.summary());
        written.set("schema", Schemas.of(parameter));
        return written;
    }

    private void answer(ObjectNode responses, Operation.Answer answer) {
        ObjectNode written = responses.withObjectProperty(Integer.toString(answer.status()));
        written.put("description", answer.status() == 204 ? "Done." : "Answered.");
        if (!answer.type().isEmpty()) {
            ObjectNode content = written.withObjectProperty("content").putObject(answer.type());
            content.set(
                    "schema",
                    answer.body()
                            .map(schemas::of)
                            .orElseGet(
                                    () -> node().put("type", answer.type().equals(Json.TYPE) ? "object" : "string")));
        }
    }

    private static Map<Integer, Set<String>> refusals(Set<Code> codes) {
        return codes.stream()
                .collect(Collectors.groupingBy(
                        code -> code.status().orElse(400),
                        TreeMap::new,
                        Collectors.mapping(Code::text, Collectors.toCollection(TreeSet::new))));
    }

    private void refusal(ObjectNode responses, int status, Set<String> codes) {
        ObjectNode written = responses.putObject(Integer.toString(status));
        written.put("description", "Refused: " + String.join(", ", codes) + ".");
        written.putObject("content").putObject(Problems.TYPE).set("schema", schemas.of(Problems.Problem.class));
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
