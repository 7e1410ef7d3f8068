package adsconnect.amazonads;

import adsconnect.domain.account.Profile;
import adsconnect.domain.sync.ReportOrder;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.Set;

/** A report as we want it from Amazon: how to ask for it, and whether one that is being made already will do. */
record WantedReport(ReportOrder order, ReportLayout layout) {

    private static final String EACH_DAY = "DAILY";

    static WantedReport of(Profile profile, ReportOrder order) {
        return new WantedReport(order, ReportLayout.of(profile, order));
    }

    JsonObject request() {
        return new JsonObject()
                .put("name", "Ads Connect " + from() + " to " + to())
                .put("startDate", from())
                .put("endDate", to())
                .put(
                        "configuration",
                        new JsonObject()
                                .put("adProduct", layout.adProduct())
                                .put("reportTypeId", layout.reportTypeId())
                                .put("groupBy", JsonArray.of(layout.groupBy()))
                                .put("columns", new JsonArray(layout.columns()))
                                .put("timeUnit", EACH_DAY)
                                .put("format", "GZIP_JSON"));
    }

    /** Whether the report that Amazon describes holds all of it, and nothing else by which rows are told apart. */
    boolean isFulfilledBy(JsonNode report) {
        JsonNode configuration = report.path("configuration");
        return report.path("startDate").asText().equals(from())
                && report.path("endDate").asText().equals(to())
                && configuration.path("reportTypeId").asText().equals(layout.reportTypeId())
                && configuration.path("timeUnit").asText().equals(EACH_DAY)
                && texts(configuration.path("groupBy")).equals(Set.of(layout.groupBy()))
                && texts(configuration.path("columns")).containsAll(layout.columns())
                && configuration.path("filters").isEmpty();
    }

    private String from() {
        return order.days().from().toString();
    }

    private String to() {
        return order.days().to().toString();
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new HashSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
