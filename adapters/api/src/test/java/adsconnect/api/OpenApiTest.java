package adsconnect.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.OutputUnit;
import io.vertx.junit5.VertxExtension;
import io.vertx.openapi.contract.OpenAPIVersion;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
final class OpenApiTest {

    private ApiFixture api;
    private JsonObject document;

    @BeforeEach
    void ask_for_the_document(Vertx vertx) {
        api = new ApiFixture(vertx);
        ApiProgram.Answer answer = api.stranger().get("/api/v1/openapi.json");
        assertThat(answer.status()).isEqualTo(200);
        document = new JsonObject(answer.body());
    }

    @Test
    void the_document_is_open_api_3_1_by_its_own_schema(Vertx vertx) {
        assertThat(mistakes(vertx, document)).isEmpty();
    }

    @Test
    void a_document_that_is_none_is_caught(Vertx vertx) {
        document.getJsonObject("info").remove("title");

        assertThat(mistakes(vertx, document)).isNotEmpty();
    }

    private static List<OutputUnit> mistakes(Vertx vertx, JsonObject document) {
        var repository = OpenAPIVersion.V3_1
                .getRepository(vertx, "https://ads.example.test")
                .await();
        OutputUnit judged = OpenAPIVersion.V3_1
                .validateContract(vertx, repository, document)
                .await();
        return judged.getValid() ? List.of() : judged.getErrors();
    }

    @Test
    void each_operation_stands_in_it_under_a_name_of_its_own() {
        Set<String> names = new HashSet<>();
        api.routes.operations().forEach(operation -> {
            JsonObject written = document.getJsonObject("paths")
                    .getJsonObject(operation.path())
                    .getJsonObject(operation.method().name().toLowerCase(Locale.ROOT));
            assertThat(written.getString("operationId")).isEqualTo(operation.id());
            assertThat(names.add(operation.id())).isTrue();
        });
    }

    @Test
    void every_field_that_may_be_sent_is_described() {
        var schemas = document.getJsonObject("components").getJsonObject("schemas");
        api.routes.operations().stream()
                .flatMap(operation -> operation.body().stream())
                .forEach(body -> {
                    JsonObject written = schemas.getJsonObject(body.type().getSimpleName());
                    assertThat(body.fields())
                            .isNotEmpty()
                            .allSatisfy(field -> assertThat(written.getJsonObject("properties")
                                            .getJsonObject(field.name())
                                            .getString("description"))
                                    .isEqualTo(field.meaning())
                                    .endsWith("."));
                });
    }

    @Test
    void the_feedback_of_skills_stands_in_it() {
        assertThat(document.getJsonObject("paths").fieldNames()).contains("/api/v1/public/feedback");
    }

    @Test
    void every_reference_in_it_leads_somewhere() {
        String text = document.encode();
        var references = Pattern.compile("\"#/components/schemas/([^\"]+)\"").matcher(text);
        Set<String> schemas =
                document.getJsonObject("components").getJsonObject("schemas").fieldNames();

        assertThat(references.results().map(found -> found.group(1)).toList())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(schemas).contains(name));
    }

    @Test
    void what_is_always_there_is_required() {
        JsonObject problem =
                document.getJsonObject("components").getJsonObject("schemas").getJsonObject("Problem");

        assertThat(problem.getJsonArray("required")).contains("code", "detail", "retryable");
    }
}
