package adsconnect.application.cli.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads documents of the API, of which nothing is certain before they came. */
final class Fields {

    private Fields() {}

    /** The fields of an object; of anything else none. */
    static Map<String, Object> of(Object value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, field) -> fields.put(name.toString(), field));
        }
        return fields;
    }

    static String text(Map<String, Object> fields, String name) {
        Object value = fields.get(name);
        return value == null ? "" : value.toString();
    }

    static List<Map<String, Object>> items(Map<String, Object> fields, String name) {
        return fields.get(name) instanceof List<?> items
                ? items.stream().map(Fields::of).toList()
                : List.of();
    }
}
