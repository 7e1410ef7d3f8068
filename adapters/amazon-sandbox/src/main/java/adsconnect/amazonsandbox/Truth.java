package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;

/** What the reports of a profile must add up to, told without any report. */
final class Truth {
    private final ReportRows rows;

    Truth(long seed) {
        this.rows = new ReportRows(seed);
    }

    JsonObject about(Profile profile, LocalDate from, LocalDate to, LocalDate yesterday, List<AdProduct> products) {
        LocalDate end = to.isBefore(yesterday) ? to : yesterday;
        JsonArray lines = new JsonArray();
        JsonObject totals = new JsonObject();
        Figures all = Figures.NONE;
        for (AdProduct product : products) {
            Figures[] sum = {Figures.NONE};
            rows.forEachDay(profile, product, from, end, row -> {
                sum[0] = sum[0].plus(row.figures());
                lines.add(line(row));
            });
            totals.put(product.name(), figures(profile, sum[0]));
            all = all.plus(sum[0]);
        }
        return new JsonObject()
                .put("profileId", profile.id())
                .put("currencyCode", profile.marketplace().currency)
                .put("from", from.toString())
                .put("to", to.toString())
                .put("dataThrough", yesterday.toString())
                .put("rows", lines)
                .put("totals", totals.put("ALL", figures(profile, all)));
    }

    private static JsonObject line(Row row) {
        return figures(row.profile(), row.figures())
                .put("date", row.from().toString())
                .put("adProduct", row.campaign().product().name())
                .put("campaignId", row.campaign().id())
                .put("campaignName", row.campaign().name());
    }

    /** Money as text, so that no reader makes a floating-point number of it. */
    private static JsonObject figures(Profile profile, Figures figures) {
        Row row = new Row(profile, null, null, null, figures);
        return new JsonObject()
                .put("impressions", figures.impressions())
                .put("clicks", figures.clicks())
                .put("cost", row.money(figures.cost()).toPlainString())
                .put("purchases7d", figures.within7Days().purchases())
                .put("sales7d", row.money(figures.within7Days().sales()).toPlainString())
                .put("purchases14d", figures.within14Days().purchases())
                .put("sales14d", row.money(figures.within14Days().sales()).toPlainString());
    }
}
