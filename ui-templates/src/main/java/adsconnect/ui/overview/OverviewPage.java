package adsconnect.ui.overview;

import adsconnect.ui.View;
import adsconnect.ui.connect.PendingBanner;

/**
 * All accounts of somebody side by side.
 *
 * @param needy how many of them need attention
 * @param address of the page, where words to look for are sent
 * @param list the part that follows every choice
 * @param pending the consent that waits for a choice, or null
 */
public record OverviewPage(int needy, String address, OverviewList list, PendingBanner pending) implements View {

    @Override
    public String template() {
        return "overview/overview";
    }
}
