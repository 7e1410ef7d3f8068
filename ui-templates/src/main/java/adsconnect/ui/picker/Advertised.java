package adsconnect.ui.picker;

/**
 * A profile as a line to be recognised by.
 *
 * @param name the advertiser
 * @param country two-letter country code in lower case, for the flag
 * @param domain {@code Amazon.com}
 * @param accountName the account it belongs to, or empty
 */
public record Advertised(String name, String country, String domain, String accountName) {}
