package adsconnect.domain.sync;

/** The kinds of report we load, each by day (SYNC-1). */
public enum ReportType {
    SPONSORED_PRODUCTS_CAMPAIGNS(AdProduct.SPONSORED_PRODUCTS),
    SPONSORED_BRANDS_CAMPAIGNS(AdProduct.SPONSORED_BRANDS),
    SPONSORED_DISPLAY_CAMPAIGNS(AdProduct.SPONSORED_DISPLAY),
    SPONSORED_PRODUCTS_SEARCH_TERMS(AdProduct.SPONSORED_PRODUCTS),
    SPONSORED_PRODUCTS_ADVERTISED_PRODUCTS(AdProduct.SPONSORED_PRODUCTS);

    private final AdProduct adProduct;

    ReportType(AdProduct adProduct) {
        this.adProduct = adProduct;
    }

    public AdProduct adProduct() {
        return adProduct;
    }
}
