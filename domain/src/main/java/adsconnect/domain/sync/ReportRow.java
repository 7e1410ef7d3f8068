package adsconnect.domain.sync;

import java.time.LocalDate;

/** One row of a report; its identifying columns are those that are not names, states or figures (SYNC-5). */
public sealed interface ReportRow extends ReportLine permits CampaignDay, SearchTermDay, AdvertisedProductDay {

    LocalDate day();

    long campaignId();

    Figures figures();
}
