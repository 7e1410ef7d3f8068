package adsconnect.architecture.faults;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;

/**
 * A report that Amazon took on, as the local Amazon tells behind the program's back.
 *
 * @param duplicates how often it was asked for again and recognised (425)
 */
record AmazonReport(String id, Order order, Instant finishedAt, int duplicates) {

    /** What was asked for; two of these that are equal are one request too many. */
    record Order(
            long profileId,
            String adProduct,
            String type,
            String from,
            String to,
            String timeUnit,
            List<String> columns) {}

    static AmazonReport from(JsonObject json) {
        return new AmazonReport(
                json.getString("reportId"),
                new Order(
                        Long.parseLong(json.getValue("profileId").toString()),
                        json.getString("adProduct"),
                        json.getString("reportTypeId"),
                        json.getString("startDate"),
                        json.getString("endDate"),
                        json.getString("timeUnit"),
                        json.getJsonArray("columns").stream()
                                .map(Object::toString)
                                .sorted()
                                .toList()),
                Instant.parse(json.getString("finishedAt")),
                json.getInteger("duplicates"));
    }
}
