package adsconnect.ui.coverage;

/**
 * The profile that a page is about.
 *
 * @param profileName the advertiser
 * @param country two-letter country code in lower case
 * @param domain {@code Amazon.com}
 * @param accountName the account it is connected through
 * @param address where it is looked at
 * @param accountAddress where its account is looked at; null if that ended
 * @param coverageAddress where it stands what is loaded
 */
public record Subject(
        String profileName,
        String country,
        String domain,
        String accountName,
        String address,
        String accountAddress,
        String coverageAddress) {}
