package adsconnect.amazonads;

import adsconnect.domain.account.Profile;
import adsconnect.domain.sync.AdvertisedProductDay;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.Figures;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.ReportRow;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.SearchTermDay;
import java.util.List;
import java.util.function.Function;

/**
 * What we ask of one type of report, and how a row of it is read. Sponsored Products counts orders and sales by a window:
 * Amazon's console shows seven days to sellers and fourteen to vendors (DASH-2), so we ask for the one that fits; Brands
 * and Display have one fixed window and no suffix (Amazon's reporting v3 guide, report types).
 *
 * @param reportTypeId Amazon's name of the type
 * @param columns what a row shall hold
 */
record ReportLayout(
        String adProduct,
        String reportTypeId,
        String groupBy,
        List<String> columns,
        Function<ReportCells, ReportRow> row) {

    static ReportLayout of(Profile profile, ReportOrder order) {
        String window = profile.attributionDays() + "d";
        return of(order.type(), "purchases" + window, "sales" + window);
    }

    private static ReportLayout of(ReportType type, String orders, String sales) {
        return switch (type) {
            case SPONSORED_PRODUCTS_CAMPAIGNS -> campaigns(type, "spCampaigns", orders, sales);
            case SPONSORED_BRANDS_CAMPAIGNS -> campaigns(type, "sbCampaigns", "purchases", "sales");
            case SPONSORED_DISPLAY_CAMPAIGNS -> campaigns(type, "sdCampaigns", "purchases", "sales");
            case SPONSORED_PRODUCTS_SEARCH_TERMS -> searchTerms(type, orders, sales);
            case SPONSORED_PRODUCTS_ADVERTISED_PRODUCTS -> advertisedProducts(type, orders, sales);
        };
    }

    private static ReportLayout campaigns(ReportType type, String reportTypeId, String orders, String sales) {
        return new ReportLayout(
                type.adProduct().name(),
                reportTypeId,
                "campaign",
                List.of(
                        "date",
                        "campaignId",
                        "campaignName",
                        "campaignStatus",
                        "impressions",
                        "clicks",
                        "cost",
                        orders,
                        sales),
                cells -> new CampaignDay(
                        cells.day("date"),
                        cells.id("campaignId"),
                        cells.text("campaignName"),
                        cells.text("campaignStatus"),
                        figures(cells, orders, sales)));
    }

    private static ReportLayout searchTerms(ReportType type, String orders, String sales) {
        return new ReportLayout(
                type.adProduct().name(),
                "spSearchTerm",
                "searchTerm",
                List.of(
                        "date",
                        "campaignId",
                        "campaignName",
                        "adGroupId",
                        "adGroupName",
                        "keywordId",
                        "targeting",
                        "matchType",
                        "searchTerm",
                        "impressions",
                        "clicks",
                        "cost",
                        orders,
                        sales),
                cells -> new SearchTermDay(
                        cells.day("date"),
                        cells.id("campaignId"),
                        cells.text("campaignName"),
                        cells.id("adGroupId"),
                        cells.text("adGroupName"),
                        cells.id("keywordId"),
                        cells.text("targeting"),
                        cells.text("matchType"),
                        cells.text("searchTerm"),
                        figures(cells, orders, sales)));
    }

    private static ReportLayout advertisedProducts(ReportType type, String orders, String sales) {
        return new ReportLayout(
                type.adProduct().name(),
                "spAdvertisedProduct",
                "advertiser",
                List.of(
                        "date",
                        "campaignId",
                        "campaignName",
                        "adGroupId",
                        "adGroupName",
                        "adId",
                        "advertisedAsin",
                        "advertisedSku",
                        "impressions",
                        "clicks",
                        "cost",
                        orders,
                        sales),
                cells -> new AdvertisedProductDay(
                        cells.day("date"),
                        cells.id("campaignId"),
                        cells.text("campaignName"),
                        cells.id("adGroupId"),
                        cells.text("adGroupName"),
                        cells.id("adId"),
                        cells.text("advertisedAsin"),
                        cells.text("advertisedSku"),
                        figures(cells, orders, sales)));
    }

    private static Figures figures(ReportCells cells, String orders, String sales) {
        return new Figures(
                cells.count("impressions"),
                cells.count("clicks"),
                cells.money("cost"),
                cells.count(orders),
                cells.money(sales));
    }
}
