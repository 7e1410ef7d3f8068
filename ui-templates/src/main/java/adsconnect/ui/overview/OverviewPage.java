package adsconnect.ui.overview;

import adsconnect.ui.View;

/**
 * All accounts of somebody side by side.
 *
 * @param needy how many of them need attention
 * @param address of the page, where words to look for are sent
 * @param list the part that follows every choice
 */
public record OverviewPage(int needy, String address, OverviewList list) implements View {

    @Override
    public String template() {
        return "overview/overview";
    }
}
