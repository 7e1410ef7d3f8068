package adsconnect.amazonads;

import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileType;
import java.util.List;

/**
 * What we ask of a Sponsored Products campaign report. Amazon's console counts seven days of attribution for sellers and
 * fourteen for vendors (DASH-2), so we ask for the one that fits.
 */
record ReportColumns(String orders, String sales) {

    static final String REPORT_TYPE = "spCampaigns";

    static ReportColumns of(Profile profile) {
        return profile.type() == ProfileType.VENDOR
                ? new ReportColumns("purchases14d", "sales14d")
                : new ReportColumns("purchases7d", "sales7d");
    }

    List<String> names() {
        return List.of(
                "date", "campaignId", "campaignName", "campaignStatus", "impressions", "clicks", "cost", orders, sales);
    }
}
