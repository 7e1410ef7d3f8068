package adsconnect.ui.connect;

import adsconnect.ui.View;

/**
 * A connect link that leads nowhere, or not now.
 *
 * @param reason {@code unknown}, {@code expired}, {@code revoked}, {@code used} or {@code no_plan}; title and text are at
 *     {@code ended.<reason>.title} and {@code ended.<reason>.text}
 */
public record EndedLinkPage(String reason) implements View {

    @Override
    public String template() {
        return "connect/ended";
    }
}
