package adsconnect.ui.people;

import adsconnect.ui.View;

/**
 * A single-use link that opens nothing, or nothing for whoever is signed in here.
 *
 * @param kind {@code join} or {@code reset}
 * @param reason {@code used}, {@code late}, {@code revoked}, {@code member}, {@code offered}, {@code disabled}, {@code unknown} or
 *     {@code signed-in}
 * @param email of who is signed in here, or null
 * @param back where to go on after signing out, or null
 */
public record LinkOverPage(String kind, String reason, String email, String back) implements View {

    @Override
    public String template() {
        return "people/link-over";
    }
}
