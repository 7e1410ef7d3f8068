package adsconnect.ui.console;

import adsconnect.ui.View;

/**
 * One check of the self-test; it asks for itself as long as it is not made.
 *
 * @param status {@code ok}, {@code warn}, {@code fail} or {@code skipped}; empty while it is not made
 * @param advice the name of what to do, or empty
 * @param address to ask for it, or empty when it was made
 */
public record CheckRow(String name, String status, String detail, String advice, String address) implements View {

    @Override
    public String template() {
        return "console/_check";
    }
}
