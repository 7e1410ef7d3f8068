package adsconnect.api;

import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Holds answers against what the published document says of them. */
final class AnswerSchemas {

    private static final JsonSchemaOptions OPTIONS = new JsonSchemaOptions()
            .setDraft(Draft.DRAFT202012)
            .setBaseUri("https://ads.example.test")
            .setOutputFormat(OutputFormat.Basic);

    private final JsonObject document;

    AnswerSchemas(JsonObject document) {
        this.document = document;
    }

    /** What is not as it is said to be; a status or type that is not mentioned is such a thing too. */
    List<String> mistakes(Operation operation, ApiProgram.Answer answer) {
        String type = answer.header("content-type").replaceFirst(";.*", "");
        JsonObject responses = document.getJsonObject("paths")
                .getJsonObject(operation.path())
                .getJsonObject(operation.method().name().toLowerCase(Locale.ROOT))
                .getJsonObject("responses");
        JsonObject response = responses.getJsonObject(Integer.toString(answer.status()));
        if (response == null) {
            return List.of("status " + answer.status() + " is not described");
        }
        JsonObject content = response.getJsonObject("content", new JsonObject());
        if (type.isEmpty()) {
            return content.isEmpty() && answer.body().isEmpty() ? List.of() : List.of("a body was described");
        }
        if (!content.containsKey(type)) {
            return List.of("type " + type + " is not described");
        }
        return type.endsWith("json")
                ? judged(content.getJsonObject(type).getJsonObject("schema"), new JsonObject(answer.body()))
                : List.of();
    }

    private List<String> judged(JsonObject reference, JsonObject written) {
        JsonObject schema = reference.copy().put("components", document.getJsonObject("components"));
        OutputUnit output = Validator.create(JsonSchema.of(schema), OPTIONS).validate(written);
        return output.getValid()
                ? List.of()
                : Optional.ofNullable(output.getErrors()).orElse(List.of()).stream()
                        .map(unit -> unit.getInstanceLocation() + ": " + unit.getError())
                        .toList();
    }
}
