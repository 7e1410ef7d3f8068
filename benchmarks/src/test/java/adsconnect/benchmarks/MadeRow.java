package adsconnect.benchmarks;

import adsconnect.domain.sync.ReportType;
import java.time.LocalDate;
import java.util.Locale;

/**
 * One row of a made report: names of the usual length, figures that differ from row to row.
 *
 * @param ad which of the day's rows it is
 */
record MadeRow(ReportType type, LocalDate day, long ad, long number, boolean restated) {

    static final String PRODUCT_COLUMNS = "day,ad_id,campaign_id,campaign_name,ad_group_id,ad_group_name,asin,sku";
    static final String TERM_COLUMNS =
            "day,ad_group_id,keyword_id,search_term,campaign_id,campaign_name,ad_group_name,targeting,match_type";

    private long campaign() {
        return 300_000_000_000_000L + ad / 1_000;
    }

    private long group() {
        return 400_000_000_000_000L + ad / 100;
    }

    private String campaignName() {
        return "SP | Kitchen & Home | Autumn " + ad / 1_000 + " | Exact";
    }

    private String groupName() {
        return "Ad group " + ad / 100 + " - kettles";
    }

    private String term() {
        return "electric kettle " + ad + " with thermometer";
    }

    private long chance() {
        long mixed = (number + (restated && number % 20 == 0 ? 1 : 0)) * 0x9E37_79B9_7F4A_7C15L;
        return (mixed ^ mixed >>> 29) & 0xFFFF_FFFFL;
    }

    private String money(long cents) {
        return cents / 100 + "." + String.valueOf(100 + cents % 100).substring(1);
    }

    String json() {
        long chance = chance();
        String described = type == ReportType.SPONSORED_PRODUCTS_SEARCH_TERMS
                ? "\"keywordId\":" + (500_000_000_000_000L + ad)
                        + ",\"targeting\":\"electric kettle\",\"matchType\":\"BROAD\"" + ",\"searchTerm\":\"" + term()
                        + "\""
                : "\"adId\":" + (600_000_000_000_000L + ad) + ",\"advertisedAsin\":\"" + asin()
                        + "\",\"advertisedSku\":\"KTL-" + ad + "-BLK\"";
        return "{\"date\":\"" + day + "\",\"campaignId\":" + campaign() + ",\"campaignName\":\"" + campaignName()
                + "\",\"adGroupId\":" + group() + ",\"adGroupName\":\"" + groupName() + "\"," + described
                + ",\"impressions\":" + chance % 5_000 + ",\"clicks\":" + chance % 97 + ",\"cost\":"
                + money(chance % 9_999) + ",\"purchases7d\":" + chance % 7 + ",\"sales7d\":" + money(chance % 99_999)
                + "}";
    }

    String csv() {
        long chance = chance();
        String described = type == ReportType.SPONSORED_PRODUCTS_SEARCH_TERMS
                ? group() + "," + (500_000_000_000_000L + ad) + "," + term() + "," + campaign() + "," + campaignName()
                        + "," + groupName() + ",electric kettle,BROAD"
                : (600_000_000_000_000L + ad) + "," + campaign() + "," + campaignName() + "," + group() + ","
                        + groupName() + "," + asin() + ",KTL-" + ad + "-BLK";
        return day + "," + described + "," + chance % 5_000 + "," + chance % 97 + "," + money(chance % 9_999) + ","
                + chance % 7 + "," + money(chance % 99_999) + ",2026-11-21 10:00:00Z\n";
    }

    private String asin() {
        return "B0" + Long.toString(100_000_000L + ad, 36).toUpperCase(Locale.ROOT) + "XY";
    }
}
