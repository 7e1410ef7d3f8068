package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.Set;

/** One line of the truth. Money is text in it, so that no reader makes a floating-point number of it. */
final class TruthLine {
    private static final Set<String> OF_SUMMARIES = Set.of("startDate", "endDate");

    private TruthLine() {}

    /** The same for all ad products. */
    static JsonObject ofCampaign(Row row) {
        return figures(row.profile(), row.figures())
                .put("date", row.from().toString())
                .put("adProduct", row.campaign().product().name())
                .put("campaignId", row.campaign().id())
                .put("campaignName", row.campaign().name());
    }

    /** All that a report of this type can say, but for what can be reckoned from the rest. */
    static JsonObject of(Row row, ReportType type) {
        JsonObject line = new JsonObject();
        for (Column column : type.columns().values()) {
            if (column.kind() != Column.Kind.RATIO && !OF_SUMMARIES.contains(column.name())) {
                line.put(column.name(), plain(column.value().apply(row)));
            }
        }
        return line;
    }

    static JsonObject figures(Profile profile, Figures figures) {
        Row row = new Row(profile, null, null, null, figures);
        return new JsonObject()
                .put("impressions", figures.impressions())
                .put("clicks", figures.clicks())
                .put("cost", plain(row.money(figures.cost())))
                .put("purchases7d", figures.within7Days().purchases())
                .put("sales7d", plain(row.money(figures.within7Days().sales())))
                .put("purchases14d", figures.within14Days().purchases())
                .put("sales14d", plain(row.money(figures.within14Days().sales())));
    }

    static Object plain(Object value) {
        return value instanceof BigDecimal money ? money.toPlainString() : value;
    }
}
