package adsconnect.amazonsandbox;

import java.util.Map;
import java.util.function.Function;

/** What stands in the reports about Brands and Display, which count fourteen days and have no suffix for it. */
final class FixedWindowColumns {
    private static final String[] NEW_TO_BRAND = {
        "newToBrandDetailPageViews",
        "newToBrandDetailPageViewsClicks",
        "newToBrandPurchases",
        "newToBrandPurchasesClicks",
        "newToBrandSales",
        "newToBrandSalesClicks",
        "newToBrandUnitsSold",
        "newToBrandUnitsSoldClicks"
    };
    private static final String[] VIDEO = {
        "video5SecondViews",
        "videoCompleteViews",
        "videoFirstQuartileViews",
        "videoMidpointViews",
        "videoThirdQuartileViews",
        "videoUnmutes"
    };
    private static final String[] RATES = {"viewabilityRate", "viewClickThroughRate", "longTermSales", "longTermROAS"};

    private FixedWindowColumns() {}

    static Map<String, Column> brands() {
        return fixedWindow(
                        Columns.begun().campaign().budgetType().attribute("costType", row -> "CPC"),
                        row -> row.figures().within14Days())
                .measure(
                        "purchasesPromoted", row -> row.figures().within14Days().purchasesSameSku())
                .measure(
                        "salesPromoted",
                        row -> row.money(row.figures().within14Days().salesSameSku()))
                .nothing("detailPageViews", "detailPageViewsClicks", "addToCart", "addToCartClicks")
                .nothing("addToList", "addToListFromClicks", "brandedSearches", "brandedSearchesClicks")
                .nothing("kindleEditionNormalizedPagesRead14d", "kindleEditionNormalizedPagesRoyalties14d")
                .nothing(NEW_TO_BRAND)
                .nothing(VIDEO)
                .measure("viewableImpressions", row -> row.figures().impressions() * 7 / 10)
                .unknown("addToCartRate", "eCPAddToCart", "topOfSearchImpressionShare", "video5SecondViewRate")
                .unknown("newToBrandDetailPageViewRate", "newToBrandPurchasesPercentage", "newToBrandPurchasesRate")
                .unknown("newToBrandSalesPercentage", "newToBrandUnitsSoldPercentage")
                .unknown(RATES)
                .finished();
    }

    /** Budgets of other kinds stand in the same report, and the column of their kind is refused. */
    static Map<String, Column> display() {
        Columns begun = Columns.begun()
                .campaign()
                .attribute("costType", row -> row.campaign().isSoldByViews() ? "vcpm" : "cpc");
        return fixedWindow(begun, FixedWindowColumns::clickedOnly)
                .measure("impressionsViews", row -> row.figures().impressions() * 6 / 10)
                .measure("purchasesPromotedClicks", row -> clickedOnly(row).purchasesSameSku())
                .measure(
                        "salesPromotedClicks", row -> row.money(clickedOnly(row).salesSameSku()))
                .nothing("detailPageViews", "detailPageViewsClicks", "addToCart", "addToCartClicks", "addToCartViews")
                .nothing("brandedSearches", "brandedSearchesClicks", "brandedSearchesViews")
                .nothing(NEW_TO_BRAND)
                .nothing(VIDEO)
                .unknown("cumulativeReach", "impressionsFrequencyAverage")
                .unknown(RATES)
                .finished();
    }

    private static Columns fixedWindow(Columns columns, Function<Row, Conversions> clicked) {
        return columns.traffic()
                .measure("purchases", row -> row.figures().within14Days().purchases())
                .measure("purchasesClicks", row -> clicked.apply(row).purchases())
                .measure("sales", row -> Columns.sales(row, Figures::within14Days))
                .measure("salesClicks", row -> row.money(clicked.apply(row).sales()))
                .measure("unitsSold", row -> row.figures().within14Days().units())
                .measure("unitsSoldClicks", row -> clicked.apply(row).units());
    }

    /** Who is paid by views also counts buyers who only saw the ad. */
    private static Conversions clickedOnly(Row row) {
        return row.campaign().isSoldByViews()
                ? row.figures().within1Day()
                : row.figures().within14Days();
    }
}
