package adsconnect.domain.sync;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One advertised product on one day, told apart by ad.
 *
 * @param sku empty for vendors, who advertise by ASIN alone
 */
public record AdvertisedProductDay(
        LocalDate day,
        long campaignId,
        String campaignName,
        long adGroupId,
        String adGroupName,
        long adId,
        String asin,
        String sku,
        Figures figures)
        implements ReportRow {
    public AdvertisedProductDay {
        Objects.requireNonNull(day);
        UnfitRow.unlessId("campaignId", campaignId);
        Objects.requireNonNull(campaignName);
        UnfitRow.unlessId("adGroupId", adGroupId);
        Objects.requireNonNull(adGroupName);
        UnfitRow.unlessId("adId", adId);
        Objects.requireNonNull(asin);
        Objects.requireNonNull(sku);
        Objects.requireNonNull(figures);
    }
}
