package adsconnect.ui.notices;

import adsconnect.ui.Moment;
import adsconnect.ui.View;
import java.util.List;

/**
 * What somebody was told (RECO-5).
 *
 * @param notices newest first
 * @param unread how many of all there are unread
 * @param upTo number of the newest that is shown, up to which all can be marked as read
 * @param newest address of the first page, or null on it
 * @param further address of the next page, or null on the last one
 */
public record NoticesPage(List<Told> notices, int unread, String upTo, String newest, String further) implements View {

    /**
     * One notice.
     *
     * @param title text key
     * @param sentence text key of what it means, with the account and the profile in it, or with a figure and the account
     * @param counted whether it has the figure
     * @param address where it can be seen to, or null
     */
    public record Told(
            String title,
            String tone,
            String sentence,
            String account,
            String profile,
            boolean counted,
            int figure,
            Moment at,
            boolean unread,
            String address) {}

    @Override
    public String template() {
        return "notices/notices";
    }
}
