package adsconnect.ui.console;

import adsconnect.ui.View;

/** The vault, by the ids of its master keys. */
public record VaultPage(VaultKeys vault) implements View {

    @Override
    public String template() {
        return "console/vault";
    }
}
