package adsconnect.ui.connections;

import adsconnect.ui.View;

/**
 * All accounts and profiles of somebody who has many.
 *
 * @param list the part that follows the typing
 */
public record ConnectionsPage(ConnectionList list) implements View {

    @Override
    public String template() {
        return "connections/connections";
    }
}
