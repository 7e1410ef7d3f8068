package adsconnect.amazonsandbox;

/** One of the three sorts of sponsored ads, with its share of a company's advertising. */
enum AdProduct {
    SPONSORED_PRODUCTS("SP", 6, 12, 200_000_000_000_000L),
    SPONSORED_BRANDS("SB", 1, 3, 270_000_000_000_000L),
    SPONSORED_DISPLAY("SD", 1, 3, 340_000_000_000_000L);

    final String sign;
    final int fewestCampaigns;
    final int mostCampaigns;
    /** Campaign ids of one product share their first digits; all have fifteen. */
    final long firstId;

    AdProduct(String sign, int fewestCampaigns, int mostCampaigns, long firstId) {
        this.sign = sign;
        this.fewestCampaigns = fewestCampaigns;
        this.mostCampaigns = mostCampaigns;
        this.firstId = firstId;
    }
}
