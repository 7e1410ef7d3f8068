package adsconnect.domain.sync;

/** The kinds of report we load, each by day (SYNC-1). */
public enum ReportType {
    SPONSORED_PRODUCTS_CAMPAIGNS(AdProduct.SPONSORED_PRODUCTS, 95),
    SPONSORED_BRANDS_CAMPAIGNS(AdProduct.SPONSORED_BRANDS, 60),
    SPONSORED_DISPLAY_CAMPAIGNS(AdProduct.SPONSORED_DISPLAY, 65),
    SPONSORED_PRODUCTS_SEARCH_TERMS(AdProduct.SPONSORED_PRODUCTS, 95),
    SPONSORED_PRODUCTS_ADVERTISED_PRODUCTS(AdProduct.SPONSORED_PRODUCTS, 95);

    private final AdProduct adProduct;
    private final int keptDays;

    ReportType(AdProduct adProduct, int keptDays) {
        this.adProduct = adProduct;
        this.keptDays = keptDays;
    }

    public AdProduct adProduct() {
        return adProduct;
    }

    /** For so many days back Amazon makes it; asked for more, it makes none of it. */
    public int keptDays() {
        return keptDays;
    }
}
