package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the body of a report request as strictly as Amazon does. */
final class ReportOrderReader {
    private ReportOrderReader() {}

    /** Says in Amazon's words what is wrong with a request. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refusal(String detail) {
            super(detail, null, false, false);
        }
    }

    static ReportOrder read(JsonObject body, LocalDate today) {
        LocalDate start = date(body, "startDate");
        LocalDate end = date(body, "endDate");
        if (!(body.getValue("configuration") instanceof JsonObject configuration)) {
            throw new Refusal("configuration is required");
        }
        ReportType type = type(configuration);
        boolean daily =
                text(configuration, "timeUnit", Set.of("DAILY", "SUMMARY")).equals("DAILY");
        text(configuration, "format", Set.of("GZIP_JSON"));
        List<String> columns = columns(configuration, type, daily);
        Map<String, Set<String>> filters = filters(configuration, type);
        checkDays(start, end, type, today);
        JsonObject echoed = configuration.copy();
        if (filters.isEmpty()) {
            echoed.putNull("filters");
        }
        String name = body.getValue("name") instanceof String given ? given : null;
        return new ReportOrder(name, start, end, type, daily, columns, filters, echoed);
    }

    private static void checkDays(LocalDate start, LocalDate end, ReportType type, LocalDate today) {
        long range = end.toEpochDay() - start.toEpochDay();
        if (range < 0) {
            throw new Refusal("startDate (%s) must be equal to or before endDate (%s)".formatted(start, end));
        }
        if (range > type.longestRange()) {
            throw new Refusal("startDate to endDate range (%d days) must not exceed maximum range (%d days)"
                    .formatted(range, type.longestRange()));
        }
        LocalDate earliest = today.minusDays(type.retention());
        if (start.isBefore(earliest)) {
            throw new Refusal("startDate (%s) must be equal to or after report type data retention start date (%s)"
                    .formatted(start, earliest));
        }
    }

    private static ReportType type(JsonObject configuration) {
        String product = text(configuration, "adProduct", null);
        String id = text(configuration, "reportTypeId", null);
        ReportType type = ReportType.withId(id)
                .filter(found -> found.product().name().equals(product))
                .orElseThrow(() -> invalid("reportTypeId", id, String.join(", ", ReportType.allIds())));
        List<String> groups = texts(configuration, "groupBy");
        if (!groups.equals(List.of(type.groupBy()))) {
            throw invalid("groupBy", String.join(", ", groups), type.groupBy());
        }
        return type;
    }

    private static List<String> columns(JsonObject configuration, ReportType type, boolean daily) {
        List<String> columns = texts(configuration, "columns");
        List<String> allowed = type.allowedColumns(daily);
        List<String> wrong =
                columns.stream().filter(name -> !allowed.contains(name)).toList();
        if (!wrong.isEmpty()) {
            throw invalid("columns", String.join(", ", wrong), String.join(", ", allowed));
        }
        return columns;
    }

    private static Map<String, Set<String>> filters(JsonObject configuration, ReportType type) {
        Map<String, Set<String>> filters = new LinkedHashMap<>();
        if (configuration.getValue("filters") instanceof JsonArray given) {
            for (Object each : given) {
                JsonObject filter = each instanceof JsonObject object ? object : new JsonObject();
                String field = text(filter, "field", type.filters().keySet());
                List<String> values = texts(filter, "values");
                Set<String> allowed = type.filters().get(field).values();
                if (!allowed.containsAll(values)) {
                    throw invalid("filters", String.join(", ", values), String.join(", ", allowed));
                }
                filters.put(field, new HashSet<>(values));
            }
        }
        return filters;
    }

    private static LocalDate date(JsonObject body, String member) {
        String given = text(body, member, null);
        try {
            return LocalDate.parse(given);
        } catch (DateTimeParseException e) {
            throw new Refusal("%s (%s) must be of the form YYYY-MM-DD".formatted(member, given));
        }
    }

    /** {@code allowed} is null where any text will do. */
    private static String text(JsonObject object, String member, Set<String> allowed) {
        if (!(object.getValue(member) instanceof String given) || given.isEmpty()) {
            throw new Refusal(member + " is required");
        }
        if (allowed != null && !allowed.contains(given)) {
            throw invalid(member, given, String.join(", ", allowed));
        }
        return given;
    }

    private static List<String> texts(JsonObject object, String member) {
        if (!(object.getValue(member) instanceof JsonArray given) || given.isEmpty()) {
            throw new Refusal(member + " is required");
        }
        return given.stream().map(String::valueOf).toList();
    }

    private static Refusal invalid(String member, String values, String allowed) {
        return new Refusal("configuration %s includes invalid values: (%s). Allowed values: (%s)"
                .formatted(member, values, allowed));
    }
}
