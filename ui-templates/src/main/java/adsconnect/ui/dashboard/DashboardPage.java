package adsconnect.ui.dashboard;

import adsconnect.ui.View;
import adsconnect.ui.connect.PendingBanner;
import adsconnect.ui.history.FormerNotice;
import adsconnect.ui.trouble.Trouble;

/**
 * How the advertising of one connection did.
 *
 * @param profileName the advertiser
 * @param accountName the account it belongs to
 * @param country two-letter country code in lower case
 * @param domain {@code Amazon.com}
 * @param numbers all that depends on the days looked at
 * @param pending the consent that waits for a choice, or null
 * @param trouble what keeps new numbers from coming, or null
 * @param mostConnected how many profiles the person may have connected, if they have more; otherwise null
 * @param former what is said of a profile that was disconnected, or null
 * @param note text key of something that happened just now ("connected"), or null
 */
public record DashboardPage(
        String profileName,
        String accountName,
        String country,
        String domain,
        DashboardNumbers numbers,
        PendingBanner pending,
        Trouble trouble,
        Integer mostConnected,
        FormerNotice former,
        String note)
        implements View {

    @Override
    public String template() {
        return "dashboard/dashboard";
    }
}
