package adsconnect.domain.sync;

/** Amazon's kinds of sponsored advertising. */
public enum AdProduct {
    SPONSORED_PRODUCTS,
    SPONSORED_BRANDS,
    SPONSORED_DISPLAY
}
