package adsconnect.ui.console;

import adsconnect.ui.View;

/** The console's first page: what is broken, for whom, since when. */
public record StartPage(AttentionLines attention) implements View {

    @Override
    public String template() {
        return "console/start";
    }
}
