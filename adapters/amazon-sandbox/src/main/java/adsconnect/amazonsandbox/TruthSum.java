package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Adds up the lines of one type of report, column by column. */
final class TruthSum {
    private final ReportType type;
    private final Map<String, BigDecimal> sums = new LinkedHashMap<>();
    private final Map<String, Boolean> money = new LinkedHashMap<>();
    private long rows;

    TruthSum(ReportType type) {
        this.type = type;
    }

    void add(Row row) {
        rows++;
        for (Column column : type.columns().values()) {
            if (column.kind() == Column.Kind.MEASURE) {
                Object value = column.value().apply(row);
                BigDecimal number = value instanceof BigDecimal decimal
                        ? decimal
                        : BigDecimal.valueOf(((Number) value).longValue());
                sums.merge(column.name(), number, BigDecimal::add);
                money.put(column.name(), value instanceof BigDecimal);
            }
        }
    }

    JsonObject toJson() {
        JsonObject json = new JsonObject().put("rows", rows);
        sums.forEach((name, sum) ->
                json.put(name, money.get(name) ? (Object) sum.toPlainString() : (Object) sum.longValueExact()));
        return json;
    }
}
