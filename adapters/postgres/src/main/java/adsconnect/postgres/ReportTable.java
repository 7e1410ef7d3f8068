package adsconnect.postgres;

import adsconnect.domain.sync.AdvertisedProductDay;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.Figures;
import adsconnect.domain.sync.ReportRow;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.SearchTermDay;
import java.util.List;
import java.util.stream.Stream;

/**
 * One of the tables that hold the rows of reports (V007), with the columns that tell its rows from each other and those
 * that Amazon may restate. Its history and its staging tables have the same columns.
 */
enum ReportTable {
    CAMPAIGN_DAYS("campaign_days", List.of("campaign_id"), List.of("campaign_name", "campaign_status")),
    SEARCH_TERM_DAYS(
            "search_term_days",
            List.of("ad_group_id", "keyword_id", "search_term"),
            List.of("campaign_id", "campaign_name", "ad_group_name", "targeting", "match_type")),
    ADVERTISED_PRODUCT_DAYS(
            "advertised_product_days",
            List.of("ad_id"),
            List.of("campaign_id", "campaign_name", "ad_group_id", "ad_group_name", "asin", "sku"));

    private final String table;
    private final List<String> key;
    private final List<String> restatable;

    ReportTable(String table, List<String> key, List<String> described) {
        this.table = table;
        this.key = key;
        this.restatable = Stream.concat(
                        described.stream(), Stream.of("impressions", "clicks", "cost", "orders", "sales"))
                .toList();
    }

    static ReportTable of(ReportType type) {
        return switch (type) {
            case SPONSORED_PRODUCTS_CAMPAIGNS, SPONSORED_BRANDS_CAMPAIGNS, SPONSORED_DISPLAY_CAMPAIGNS -> CAMPAIGN_DAYS;
            case SPONSORED_PRODUCTS_SEARCH_TERMS -> SEARCH_TERM_DAYS;
            case SPONSORED_PRODUCTS_ADVERTISED_PRODUCTS -> ADVERTISED_PRODUCT_DAYS;
        };
    }

    String table() {
        return table;
    }

    /** Where a report is put aside that got this place. */
    String staged(int place) {
        return "staged_" + table + "_" + place;
    }

    /** The columns that, with profile, owner and day, tell one row from another (SYNC-5). */
    List<String> key() {
        return key;
    }

    List<String> restatable() {
        return restatable;
    }

    /** What a staging table holds after the row's position and its day. */
    List<String> columns() {
        return Stream.concat(key.stream(), restatable.stream()).toList();
    }

    /** Writes a row for the columns above. */
    static void write(ReportRow row, CopyText text) {
        text.date(row.day());
        switch (row) {
            case CampaignDay campaign ->
                text.number(campaign.campaignId()).text(campaign.campaignName()).text(campaign.campaignStatus());
            case SearchTermDay term ->
                text.number(term.adGroupId())
                        .number(term.keywordId())
                        .text(term.searchTerm())
                        .number(term.campaignId())
                        .text(term.campaignName())
                        .text(term.adGroupName())
                        .text(term.targeting())
                        .text(term.matchType());
            case AdvertisedProductDay product ->
                text.number(product.adId())
                        .number(product.campaignId())
                        .text(product.campaignName())
                        .number(product.adGroupId())
                        .text(product.adGroupName())
                        .text(product.asin())
                        .text(product.sku());
        }
        Figures figures = row.figures();
        text.number(figures.impressions())
                .number(figures.clicks())
                .decimal(figures.cost())
                .number(figures.orders())
                .decimal(figures.sales())
                .endOfRow();
    }
}
