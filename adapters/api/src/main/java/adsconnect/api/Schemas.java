package adsconnect.api;

import adsconnect.domain.account.ProfileId;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import java.util.List;
import java.util.Optional;

/**
 * Describes records as JSON Schemas (draft 2020-12, as OpenAPI 3.1 has them): the same records that are read and written, so
 * that a schema can't say what is not so. What is an {@link Optional} may be left out; what is always written may be null.
 */
final class Schemas {

    private static final SchemaGenerator GENERATOR = new SchemaGenerator(new SchemaGeneratorConfigBuilder(
                    SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(new JacksonModule())
            .with(Option.EXTRA_OPEN_API_FORMAT_VALUES, Option.FLATTENED_OPTIONALS, Option.DEFINITIONS_FOR_ALL_OBJECTS)
            .without(Option.SCHEMA_VERSION_INDICATOR)
            .with(config -> {
                config.forFields().withRequiredCheck(field -> !optional(field)).withNullableCheck(Schemas::nullable);
                config.forTypesInGeneral()
                        .withCustomDefinitionProvider((type, context) -> type.getErasedType() == ProfileId.class
                                ? new CustomDefinition(profileId(), true)
                                : null);
            })
            .build());

    private final SchemaBuilder builder = GENERATOR.buildMultipleSchemaDefinitions();

    /** A reference to the schema of that record. */
    ObjectNode of(Class<? extends Record> type) {
        return builder.createSchemaReference(type);
    }

    /** All schemas that were referred to, each by its name. */
    ObjectNode all() {
        return builder.collectDefinitions("components/schemas");
    }

    /** What a program may send in place of a profile's number. */
    static ObjectNode profileId() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.putArray("type").add("integer").add("string");
        return schema.put("format", "int64").put("minimum", 1).put("pattern", "^[1-9][0-9]{0,18}$");
    }

    private static boolean optional(FieldScope field) {
        return field.getDeclaredType() != null && field.getRawMember().getType() == Optional.class;
    }

    private static boolean nullable(FieldScope field) {
        return Optional.ofNullable(field.getAnnotation(JsonInclude.class))
                .filter(include -> include.value() == JsonInclude.Include.ALWAYS)
                .isPresent();
    }

    /** The types that a text in an address can be. */
    static ObjectNode of(Parameter parameter) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        switch (parameter.type()) {
            case TEXT -> schema.put("type", "string");
            case UUID -> schema.put("type", "string").put("format", "uuid");
            case PROFILE_ID ->
                schema.put("type", "integer").put("format", "int64").put("minimum", 1);
            case DAY -> schema.put("type", "string").put("format", "date");
            case MONTH -> schema.put("type", "string").put("pattern", "^2[0-9]{3}-(0[1-9]|1[0-2])$");
            case WHEN -> schema.put("type", "string");
            case FLAG -> schema.put("type", "boolean");
            case COUNT -> schema.put("type", "integer").put("minimum", 1);
        }
        List<String> values = parameter.values();
        if (!values.isEmpty()) {
            values.forEach(schema.putArray("enum")::add);
        }
        return schema;
    }
}
