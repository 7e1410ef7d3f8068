package adsconnect.amazonsandbox;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One row of Amazon's table of reports: what may be asked, how far back and how much at once. */
record ReportType(
        String id,
        AdProduct product,
        String groupBy,
        int longestRange,
        int retention,
        Grain grain,
        Map<String, Filter> filters,
        Map<String, Column> columns) {

    private static final Map<String, Filter> BY_CAMPAIGN_STATUS = Map.of(
            "campaignStatus", Filter.byStatus(subject -> subject.campaign().status()));
    private static final Map<String, Filter> BY_AD_STATUS = Map.of(
            "adCreativeStatus",
            Filter.byStatus(subject -> ((Subject.Advertised) subject).ad().status()));
    private static final Map<String, Filter> BY_KEYWORD_TYPE = Map.of("keywordType", Filter.byKeywordType());
    private static final Map<String, Filter> BY_KEYWORD = Map.of(
            "keywordType",
            Filter.byKeywordType(),
            "adKeywordStatus",
            Filter.byStatus(subject -> ((Subject.Targeted) subject).target().status()));

    private static final List<ReportType> ALL = List.of(
            products(
                    "spCampaigns",
                    "campaign",
                    Grain.CAMPAIGN,
                    BY_CAMPAIGN_STATUS,
                    SponsoredProductsColumns.campaigns()),
            products(
                    "spAdvertisedProduct",
                    "advertiser",
                    Grain.ADVERTISED_PRODUCT,
                    BY_AD_STATUS,
                    SponsoredProductsColumns.advertisedProducts()),
            products(
                    "spSearchTerm",
                    "searchTerm",
                    Grain.SEARCH_TERM,
                    BY_KEYWORD_TYPE,
                    SponsoredProductsColumns.searchTerms()),
            products("spTargeting", "targeting", Grain.TARGET, BY_KEYWORD, SponsoredProductsColumns.targets()),
            new ReportType(
                    "sbCampaigns",
                    AdProduct.SPONSORED_BRANDS,
                    "campaign",
                    31,
                    60,
                    Grain.CAMPAIGN,
                    BY_CAMPAIGN_STATUS,
                    FixedWindowColumns.brands()),
            new ReportType(
                    "sdCampaigns",
                    AdProduct.SPONSORED_DISPLAY,
                    "campaign",
                    31,
                    65,
                    Grain.CAMPAIGN,
                    Map.of(),
                    FixedWindowColumns.display()));

    static Optional<ReportType> withId(String id) {
        return ALL.stream().filter(type -> type.id.equals(id)).findFirst();
    }

    static ReportType ofCampaigns(AdProduct product) {
        return ALL.stream()
                .filter(type -> type.product == product && type.grain == Grain.CAMPAIGN)
                .findFirst()
                .orElseThrow();
    }

    static Set<String> allIds() {
        return ALL.stream().map(ReportType::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A report by day has the day; one that sums up has the two ends instead. */
    List<String> allowedColumns(boolean daily) {
        Set<String> refused = daily ? Set.of("startDate", "endDate") : Set.of("date");
        return columns.keySet().stream().filter(name -> !refused.contains(name)).toList();
    }

    private static ReportType products(
            String id, String groupBy, Grain grain, Map<String, Filter> filters, Map<String, Column> columns) {
        return new ReportType(id, AdProduct.SPONSORED_PRODUCTS, groupBy, 31, 95, grain, filters, columns);
    }
}
