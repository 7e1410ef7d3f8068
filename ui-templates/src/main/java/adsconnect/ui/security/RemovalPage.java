package adsconnect.ui.security;

import adsconnect.ui.View;

/**
 * Asks an admin why somebody's second factor shall be removed.
 *
 * @param action where the form goes
 * @param typed what was given as the reason, and was too little
 */
public record RemovalPage(String action, String typed) implements View {

    @Override
    public String template() {
        return "security/removal";
    }
}
