package adsconnect.ui.history;

import adsconnect.ui.View;
import adsconnect.ui.picker.Advertised;

/**
 * A disconnected profile that has no numbers to look at: nothing was ever loaded, or it is being deleted.
 *
 * @param profile which
 * @param former what is said above
 * @param deleting whether its history is being deleted
 */
public record FormerPage(Advertised profile, FormerNotice former, boolean deleting) implements View {

    @Override
    public String template() {
        return "history/former";
    }
}
