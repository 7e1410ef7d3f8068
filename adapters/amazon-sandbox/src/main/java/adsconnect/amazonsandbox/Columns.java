package adsconnect.amazonsandbox;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The columns that reports can have, by Amazon's names, and what stands in them. */
final class Columns {
    private final Map<String, Function<Row, Object>> columns = new LinkedHashMap<>();

    private Columns() {}

    static Map<String, Function<Row, Object>> sponsoredProductsCampaigns() {
        return new Columns()
                .campaign()
                .budgetRules()
                .traffic()
                .add("spend", row -> row.money(row.figures().cost()))
                .window("1d", Figures::within1Day)
                .window("7d", Figures::within7Days)
                .window("14d", Figures::within14Days)
                .window("30d", Figures::within30Days)
                .zero("kindleEditionNormalizedPagesRead14d", "kindleEditionNormalizedPagesRoyalties14d")
                .zero("addToList", "qualifiedBorrows", "royaltyQualifiedBorrows")
                .columns;
    }

    static Map<String, Function<Row, Object>> sponsoredBrandsCampaigns() {
        return new Columns()
                .campaign()
                .add("costType", row -> "CPC")
                .traffic()
                .fixedWindow()
                .add("purchasesPromoted", row -> row.figures().within14Days().purchasesSameSku())
                .add(
                        "salesPromoted",
                        row -> row.money(row.figures().within14Days().salesSameSku()))
                .zero("detailPageViews", "addToCart", "addToList", "brandedSearches", "newToBrandPurchases")
                .add("viewableImpressions", row -> row.figures().impressions() * 7 / 10)
                .add("topOfSearchImpressionShare", row -> null)
                .columns;
    }

    static Map<String, Function<Row, Object>> sponsoredDisplayCampaigns() {
        Columns columns = new Columns().campaign();
        // Sponsored Display has campaigns with other kinds of budget in one report and refuses the column.
        columns.columns.remove("campaignBudgetType");
        return columns.add("costType", row -> "CPC")
                .traffic()
                .add("impressionsViews", row -> row.figures().impressions() * 6 / 10)
                .fixedWindow()
                .add(
                        "purchasesPromotedClicks",
                        row -> row.figures().within14Days().purchasesSameSku())
                .add(
                        "salesPromotedClicks",
                        row -> row.money(row.figures().within14Days().salesSameSku()))
                .zero("detailPageViews", "addToCart", "newToBrandPurchases")
                .columns;
    }

    private Columns campaign() {
        return add("date", row -> row.from().toString())
                .add("startDate", row -> row.from().toString())
                .add("endDate", row -> row.to().toString())
                .add("campaignId", row -> row.campaign().id())
                .add("campaignName", row -> row.campaign().name())
                .add("campaignStatus", row -> row.campaign().status().name())
                .add("campaignBudgetAmount", row -> row.money(row.campaign().budget()))
                .add("campaignBudgetType", row -> "DAILY_BUDGET")
                .add("campaignBudgetCurrencyCode", row -> row.profile().marketplace().currency);
    }

    private Columns budgetRules() {
        return add("campaignBiddingStrategy", row -> row.campaign().biddingStrategy())
                .add("campaignRuleBasedBudgetAmount", row -> null)
                .add("campaignApplicableBudgetRuleId", row -> null)
                .add("campaignApplicableBudgetRuleName", row -> null)
                .add("topOfSearchImpressionShare", row -> null);
    }

    private Columns traffic() {
        return add("impressions", row -> row.figures().impressions())
                .add("clicks", row -> row.figures().clicks())
                .add("cost", row -> row.money(row.figures().cost()))
                .add(
                        "costPerClick",
                        row -> row.ratio(
                                row.money(row.figures().cost()), row.figures().clicks(), 4))
                .add(
                        "clickThroughRate",
                        row -> row.ratio(
                                BigDecimal.valueOf(row.figures().clicks()),
                                row.figures().impressions(),
                                6));
    }

    private Columns window(String suffix, Function<Figures, Conversions> window) {
        return add("purchases" + suffix, row -> window.apply(row.figures()).purchases())
                .add(
                        "purchasesSameSku" + suffix,
                        row -> window.apply(row.figures()).purchasesSameSku())
                .add(
                        "unitsSoldClicks" + suffix,
                        row -> window.apply(row.figures()).units())
                .add(
                        "unitsSoldSameSku" + suffix,
                        row -> window.apply(row.figures()).unitsSameSku())
                .add(
                        "sales" + suffix,
                        row -> row.money(window.apply(row.figures()).sales()))
                .add(
                        "attributedSalesSameSku" + suffix,
                        row -> row.money(window.apply(row.figures()).salesSameSku()));
    }

    /** Brands and Display count fourteen days and have no suffix for it. */
    private Columns fixedWindow() {
        for (String suffix : new String[] {"", "Clicks"}) {
            add("purchases" + suffix, row -> row.figures().within14Days().purchases());
            add("sales" + suffix, row -> row.money(row.figures().within14Days().sales()));
            add("unitsSold" + suffix, row -> row.figures().within14Days().units());
        }
        return this;
    }

    private Columns zero(String... names) {
        for (String name : names) {
            add(name, row -> 0);
        }
        return this;
    }

    private Columns add(String name, Function<Row, Object> value) {
        columns.put(name, value);
        return this;
    }
}
