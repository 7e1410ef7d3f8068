package adsconnect.architecture.journeys;

import adsconnect.architecture.journeys.StoredWord.Sums;
import adsconnect.architecture.running.LocalAmazonControl;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What the local Amazon itself tells of the reports that were fetched from it, and of what was true when it made them. Its
 * clock is moved for that, and so it is asked when nothing else is to be done.
 */
final class WordOfAmazon {

    /** Its name of each kind of report, by ours. */
    static final Map<String, String> NAMES = Map.of(
            "SPONSORED_PRODUCTS_CAMPAIGNS", "spCampaigns",
            "SPONSORED_BRANDS_CAMPAIGNS", "sbCampaigns",
            "SPONSORED_DISPLAY_CAMPAIGNS", "sdCampaigns",
            "SPONSORED_PRODUCTS_SEARCH_TERMS", "spSearchTerm",
            "SPONSORED_PRODUCTS_ADVERTISED_PRODUCTS", "spAdvertisedProduct");

    private final LocalAmazonControl amazon;
    private final List<Report> fetched;
    private Instant clock = Instant.MIN;

    WordOfAmazon(LocalAmazonControl amazon) {
        this.amazon = amazon;
        this.fetched = amazon.reports().stream()
                .filter(report -> report.getInteger("downloads") > 0)
                .map(Report::of)
                .sorted(Comparator.comparing(Report::madeAt))
                .toList();
    }

    /** One that was fetched. */
    record Report(long profile, String type, LocalDate from, LocalDate to, Instant madeAt) {

        private static Report of(JsonObject json) {
            return new Report(
                    json.getLong("profileId"),
                    json.getString("reportTypeId"),
                    LocalDate.parse(json.getString("startDate")),
                    LocalDate.parse(json.getString("endDate")),
                    Instant.parse(json.getString("finishedAt")));
        }

        private boolean isOf(long profile, String type, LocalDate day) {
            return profile() == profile && type().equals(type) && !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** All reports that were fetched, in the order in which they were made. */
    List<Report> fetched(long profile, String reportType) {
        return fetched.stream()
                .filter(report -> report.profile() == profile && report.type().equals(NAMES.get(reportType)))
                .toList();
    }

    /** Those that told of that day. */
    List<Report> fetched(long profile, String reportType, LocalDate day) {
        return fetched.stream()
                .filter(report -> report.isOf(profile, NAMES.get(reportType), day))
                .toList();
    }

    /** What is true of that day, as known at that time. */
    Sums truth(long profile, String reportType, LocalDate day, Instant then) {
        if (!then.equals(clock)) {
            amazon.moveClockTo(then);
            clock = then;
        }
        JsonObject totals = amazon.truth(profile, NAMES.get(reportType), day, day);
        if (totals.getLong("rows") == 0) {
            return Sums.NONE;
        }
        String window = reportType.startsWith("SPONSORED_PRODUCTS") ? "7d" : "";
        return new Sums(
                totals.getLong("rows"),
                totals.getLong("impressions"),
                totals.getLong("clicks"),
                new BigDecimal(totals.getString("cost")),
                totals.getLong("purchases" + window),
                new BigDecimal(totals.getString("sales" + window)));
    }
}
