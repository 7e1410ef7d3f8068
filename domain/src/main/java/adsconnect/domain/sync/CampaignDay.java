package adsconnect.domain.sync;

import java.time.LocalDate;
import java.util.Objects;

/** One campaign on one day, told apart by campaign. */
public record CampaignDay(LocalDate day, long campaignId, String campaignName, String campaignStatus, Figures figures)
        implements ReportRow {
    public CampaignDay {
        Objects.requireNonNull(day);
        UnfitRow.unlessId("campaignId", campaignId);
        Objects.requireNonNull(campaignName);
        Objects.requireNonNull(campaignStatus);
        Objects.requireNonNull(figures);
    }
}
