package adsconnect.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a tool wants to be told, as a JSON Schema. */
final class ToolInput {

    private static final int LONGEST_COMPLAINT = 400;

    private ToolInput() {}

    /** One argument. */
    record Argument(String name, boolean needed, Map<String, Object> schema) {

        Argument maybe() {
            return new Argument(name, false, schema);
        }
    }

    /** An object of these and of nothing else. */
    static Map<String, Object> of(Argument... arguments) {
        Map<String, Object> properties = new LinkedHashMap<>();
        Arrays.stream(arguments).forEach(argument -> properties.put(argument.name(), argument.schema()));
        return Map.of(
                "type",
                "object",
                "properties",
                properties,
                "required",
                Arrays.stream(arguments)
                        .filter(Argument::needed)
                        .map(Argument::name)
                        .toList(),
                "additionalProperties",
                false);
    }

    static Argument text(String name, String description) {
        return new Argument(name, true, Map.of("type", "string", "description", description));
    }

    static Argument text(String name, int longest, String description) {
        return new Argument(name, true, Map.of("type", "string", "maxLength", longest, "description", description));
    }

    static Argument json(String name, String description) {
        return new Argument(name, true, Map.of("type", List.of("object", "string"), "description", description));
    }

    static Argument oneOf(String name, List<String> values, String description) {
        return new Argument(name, true, Map.of("type", "string", "enum", values, "description", description));
    }

    static Argument flag(String name, String description) {
        return new Argument(name, true, Map.of("type", "boolean", "description", description));
    }

    static Argument day(String name, String description) {
        return new Argument(
                name,
                true,
                Map.of("type", "string", "pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "description", description));
    }

    /** Numbers of profiles are larger than what many programs hold exactly, so they are taken as text too. */
    static Argument profileId() {
        return new Argument(
                "profileId",
                true,
                Map.of(
                        "type",
                        List.of("string", "integer"),
                        "pattern",
                        "^[1-9][0-9]{0,18}$",
                        "minimum",
                        1,
                        "description",
                        "The number of an advertising profile, best as text: the profileIdString of resolve_profile or"
                                + " list_profiles. Never guess it and never ask a person for it."));
    }

    /** Says what is wrong, and what is wanted. */
    static String unfit(McpTool tool, String complaint) {
        String shown = complaint.substring(complaint.indexOf('[') + 1).replaceAll("]$", "");
        return "The arguments do not fit " + tool.name() + ": "
                + shown.substring(0, Math.min(shown.length(), LONGEST_COMPLAINT)) + ". Read its input schema.";
    }
}
