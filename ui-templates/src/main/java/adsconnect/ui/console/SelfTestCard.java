package adsconnect.ui.console;

import adsconnect.ui.View;
import java.util.List;

/** The self-test: a button, and what came of it so far; no checks if nobody asked. */
public record SelfTestCard(List<CheckRow> checks) implements View {

    @Override
    public String template() {
        return "console/_self-test";
    }
}
