package adsconnect.ui.console;

import adsconnect.ui.View;

/** All syncs over all owners. */
public record RunsPage(RunRows list) implements View {

    @Override
    public String template() {
        return "console/runs";
    }
}
