package adsconnect.ui.console;

import adsconnect.ui.View;

/**
 * Connect links over all owners, and consents that wait.
 *
 * @param told what came of the last deed, or null
 * @param made the address of a link that was sent again, shown once, or null
 */
public record LinksPage(Told told, Made made, LinkRows list) implements View {

    @Override
    public String template() {
        return "console/links";
    }

    /** A link's name and its new address. */
    public record Made(String name, String address) {}
}
