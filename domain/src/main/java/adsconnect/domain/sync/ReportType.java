package adsconnect.domain.sync;

/** The kinds of report we load. */
public enum ReportType {
    /** Sponsored Products campaigns by day. */
    SPONSORED_PRODUCTS_CAMPAIGNS
}
