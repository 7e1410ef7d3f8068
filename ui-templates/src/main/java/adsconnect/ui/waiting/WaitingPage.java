package adsconnect.ui.waiting;

import adsconnect.ui.View;

/**
 * The first minutes of a connection.
 *
 * @param profileName the advertiser
 * @param country two-letter country code in lower case
 * @param domain {@code Amazon.com}
 * @param stages the part that updates by itself
 */
public record WaitingPage(String profileName, String country, String domain, Stages stages) implements View {

    @Override
    public String template() {
        return "waiting/waiting";
    }
}
