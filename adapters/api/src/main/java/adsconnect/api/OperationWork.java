package adsconnect.api;

import adsconnect.domain.access.Caller;
import adsconnect.httpkit.Fields;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Has an operation of the catalogue answer a tool, as if its arguments had come over HTTP: those that it knows from its path
 * and query go there, the others are its body.
 *
 * @param told makes the operation's arguments of the tool's
 */
record OperationWork(Operation operation, UnaryOperator<Map<String, Object>> told) implements McpTool.Work {

    private static final JsonMapper MAPPER = new JsonMapper();

    OperationWork(Operation operation) {
        this(operation, UnaryOperator.identity());
    }

    @Override
    public Reply act(Map<String, Object> arguments, Visit visit, Caller caller) throws Exception {
        Map<String, String> path = new LinkedHashMap<>();
        Map<String, List<String>> query = new LinkedHashMap<>();
        Map<String, Object> body = new LinkedHashMap<>();
        told.apply(arguments).forEach((name, value) -> {
            switch (place(name)) {
                case PATH -> path.put(name, value.toString());
                case QUERY -> query.put(name, List.of(value.toString()));
                case BODY -> body.put(name, value);
            }
        });
        return operation.answer(
                new Visit(
                        visit.method(),
                        visit.route(),
                        visit.path(),
                        path,
                        new Fields(query),
                        Fields.NONE,
                        operation.body().isPresent() ? written(body) : new byte[0],
                        Map.of("accept", Json.TYPE),
                        Map.of(),
                        visit.remoteAddress(),
                        visit.reference()),
                caller);
    }

    private enum Place {
        PATH,
        QUERY,
        BODY
    }

    private Place place(String name) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .map(parameter -> parameter.in() == Parameter.In.PATH ? Place.PATH : Place.QUERY)
                .orElse(Place.BODY);
    }

    private static byte[] written(Map<String, Object> body) {
        try {
            return MAPPER.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("What was read as JSON can be written as JSON", impossible);
        }
    }
}
