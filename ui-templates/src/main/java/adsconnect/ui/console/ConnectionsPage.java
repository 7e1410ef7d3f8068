package adsconnect.ui.console;

import adsconnect.ui.View;

/** All connections over all owners (section 17). */
public record ConnectionsPage(ConnectionRows list) implements View {

    @Override
    public String template() {
        return "console/connections";
    }
}
