package adsconnect.ui.console;

import adsconnect.ui.View;

/**
 * All connections over all owners (section 17).
 *
 * @param told what came of the last deed, or null
 */
public record ConnectionsPage(Told told, ConnectionRows list) implements View {

    @Override
    public String template() {
        return "console/connections";
    }
}
