package adsconnect.amazonsandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One row of Amazon's table of reports: what may be asked, how far back and how much at once. */
record ReportType(
        String id,
        AdProduct product,
        String groupBy,
        int longestRange,
        int retention,
        Map<String, Set<String>> filters,
        Map<String, Function<Row, Object>> columns) {
    private static final Map<String, Set<String>> BY_STATUS =
            Map.of("campaignStatus", Set.of("ENABLED", "PAUSED", "ARCHIVED"));

    private static final List<ReportType> ALL = List.of(
            new ReportType(
                    "spCampaigns",
                    AdProduct.SPONSORED_PRODUCTS,
                    "campaign",
                    31,
                    95,
                    BY_STATUS,
                    Columns.sponsoredProductsCampaigns()),
            new ReportType(
                    "sbCampaigns",
                    AdProduct.SPONSORED_BRANDS,
                    "campaign",
                    31,
                    60,
                    BY_STATUS,
                    Columns.sponsoredBrandsCampaigns()),
            new ReportType(
                    "sdCampaigns",
                    AdProduct.SPONSORED_DISPLAY,
                    "campaign",
                    31,
                    65,
                    Map.of(),
                    Columns.sponsoredDisplayCampaigns()));

    static Optional<ReportType> withId(String id) {
        return ALL.stream().filter(type -> type.id.equals(id)).findFirst();
    }

    static String allIds() {
        return ALL.stream().map(ReportType::id).collect(Collectors.joining(", "));
    }

    /** A report by day has the day; one that sums up has the two ends instead. */
    List<String> allowedColumns(boolean daily) {
        Set<String> refused = daily ? Set.of("startDate", "endDate") : Set.of("date");
        return columns.keySet().stream().filter(name -> !refused.contains(name)).toList();
    }
}
