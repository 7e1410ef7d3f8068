package adsconnect.ui.connect;

import adsconnect.ui.View;

/**
 * A consent was given, and Amazon is listing its profiles.
 *
 * @param failed whether Amazon did not answer, and has to be asked again
 * @param askAgainAddress where that is asked for
 */
public record SearchingPage(boolean failed, String askAgainAddress) implements View {

    @Override
    public String template() {
        return "connect/searching";
    }
}
