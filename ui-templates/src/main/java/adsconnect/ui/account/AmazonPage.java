package adsconnect.ui.account;

/**
 * Amazon's own page for withdrawing a consent.
 *
 * @param address where it is
 * @param site {@code amazon.co.uk}
 */
public record AmazonPage(String address, String site) {}
