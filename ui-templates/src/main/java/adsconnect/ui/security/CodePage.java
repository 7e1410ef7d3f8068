package adsconnect.ui.security;

import adsconnect.ui.View;

/**
 * Asks whoever typed the right password for their second factor.
 *
 * @param next where to go afterwards, a path on our own host, or empty
 * @param asks whether a code is still needed
 * @param problem text key of why a code was not taken, or null
 * @param left how long to wait, in words, or empty
 */
public record CodePage(String next, boolean asks, String problem, String left) implements View {

    @Override
    public String template() {
        return "security/code";
    }
}
