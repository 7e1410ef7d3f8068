package adsconnect.ui.waiting;

import adsconnect.ui.View;
import adsconnect.ui.connect.PendingBanner;

/**
 * The first minutes of a connection.
 *
 * @param profileName the advertiser
 * @param country two-letter country code in lower case
 * @param domain {@code Amazon.com}
 * @param accountName the account it is a profile of
 * @param pending the consent that waits for a choice, or null
 * @param stages the part that updates by itself
 */
public record WaitingPage(
        String profileName, String country, String domain, String accountName, PendingBanner pending, Stages stages)
        implements View {

    @Override
    public String template() {
        return "waiting/waiting";
    }
}
