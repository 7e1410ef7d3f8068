package adsconnect.ui.console;

import adsconnect.ui.View;

/**
 * API keys over all owners.
 *
 * @param told what came of the last deed, or null
 */
public record KeysPage(Told told, KeyRows list) implements View {

    @Override
    public String template() {
        return "console/keys";
    }
}
