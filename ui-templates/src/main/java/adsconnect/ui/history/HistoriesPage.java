package adsconnect.ui.history;

import adsconnect.ui.Moment;
import adsconnect.ui.View;
import java.util.List;

/**
 * All that somebody disconnected and that is still kept.
 *
 * @param unbound name of the account that they just unbound, or empty
 * @param again whether that was done before
 * @param histories disconnected last first
 */
public record HistoriesPage(String unbound, boolean again, List<History> histories) implements View {

    /**
     * One of them.
     *
     * @param address where it is looked at
     * @param name the advertiser
     * @param country two-letter country code in lower case, for the flag
     * @param domain {@code Amazon.com}
     * @param accountName through which it was connected
     * @param disconnected when that was over
     * @param keptUntil the day it is deleted at the latest
     * @param deleting whether it is being deleted
     */
    public record History(
            String address,
            String name,
            String country,
            String domain,
            String accountName,
            Moment disconnected,
            String keptUntil,
            boolean deleting) {}

    @Override
    public String template() {
        return "history/histories";
    }
}
