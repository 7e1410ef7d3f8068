package adsconnect.domain.sync;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/** One campaign on one day, as a report says it. Money is in the profile's currency. */
public record CampaignDay(
        LocalDate day,
        long campaignId,
        String campaignName,
        String campaignStatus,
        long impressions,
        long clicks,
        BigDecimal cost,
        long orders,
        BigDecimal sales) {
    public CampaignDay {
        Objects.requireNonNull(day);
        Objects.requireNonNull(campaignName);
        Objects.requireNonNull(campaignStatus);
        Objects.requireNonNull(cost);
        Objects.requireNonNull(sales);
    }
}
