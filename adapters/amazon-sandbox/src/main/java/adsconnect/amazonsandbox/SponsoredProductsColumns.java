package adsconnect.amazonsandbox;

import java.util.Map;

/** What stands in the reports about Sponsored Products. */
final class SponsoredProductsColumns {
    private SponsoredProductsColumns() {}

    static Map<String, Column> campaigns() {
        return Columns.begun()
                .campaign()
                .budgetType()
                .attribute("campaignBiddingStrategy", row -> row.campaign().biddingStrategy())
                .unknown("campaignRuleBasedBudgetAmount", "campaignApplicableBudgetRuleId")
                .unknown("campaignApplicableBudgetRuleName", "topOfSearchImpressionShare")
                .traffic()
                .windows()
                .finished();
    }

    static Map<String, Column> advertisedProducts() {
        return Columns.begun()
                .campaign()
                .budgetType()
                .adGroup()
                .attribute("adId", row -> row.advertised().ad().id())
                .attribute("advertisedAsin", row -> row.advertised().ad().asin())
                .attribute("advertisedSku", SponsoredProductsColumns::sku)
                .traffic()
                .windows()
                .efficiency()
                .finished();
    }

    static Map<String, Column> searchTerms() {
        return targeted()
                .attribute("searchTerm", row -> ((Subject.Searched) row.subject()).term())
                .finished();
    }

    static Map<String, Column> targets() {
        return targeted().unknown("topOfSearchImpressionShare").finished();
    }

    private static Columns targeted() {
        return Columns.begun()
                .campaign()
                .budgetType()
                .adGroup()
                .attribute("keywordId", row -> row.targeted().target().id())
                .attribute("keyword", row -> row.targeted().target().expression())
                .attribute(
                        "keywordBid", row -> row.money(row.targeted().target().bid()))
                .attribute("keywordType", row -> row.targeted().target().kind().keywordType)
                .attribute("matchType", row -> row.targeted().target().kind().keywordType)
                .attribute("targeting", row -> row.targeted().target().expression())
                .attribute(
                        "adKeywordStatus",
                        row -> row.targeted().target().status().name())
                .traffic()
                .windows()
                .efficiency();
    }

    /** Vendors have no stock of their own, so no stock-keeping units either. */
    private static Object sku(Row row) {
        return row.profile().type() == Profile.Type.SELLER
                ? row.advertised().ad().sku()
                : null;
    }
}
