package adsconnect.httpkit;

import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Named texts of a request, several of one name possible: a query, a form, or headers. */
public record Fields(Map<String, List<String>> values) {

    public static final Fields NONE = new Fields(Map.of());

    /** Without the one letter that no text of the database may have. */
    static Fields of(MultiMap map) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        map.forEach((name, value) ->
                values.computeIfAbsent(name, ignored -> new ArrayList<>()).add(value.replace("\0", "")));
        return new Fields(values);
    }

    /** The first value of that name. */
    public Optional<String> first(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** All values of that name. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }
}
