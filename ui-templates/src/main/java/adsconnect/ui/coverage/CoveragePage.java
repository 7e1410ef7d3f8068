package adsconnect.ui.coverage;

import adsconnect.ui.View;

/**
 * What is loaded of one connection.
 *
 * @param profileName the advertiser
 * @param country two-letter country code in lower case
 * @param domain {@code Amazon.com}
 * @param accountName the account it is connected through
 * @param accountAddress where that is looked at
 * @param days the part that the page of the account opens, too
 */
public record CoveragePage(
        String profileName, String country, String domain, String accountName, String accountAddress, CoverageDays days)
        implements View {

    @Override
    public String template() {
        return "coverage/coverage";
    }
}
