package adsconnect.ui.people;

import adsconnect.ui.View;

/**
 * Somebody forgot their password.
 *
 * @param email that was typed, or empty
 * @param letters whether a letter can help
 * @param asked whether they asked just now; the same is said whoever they are
 * @param problem text key of why it was refused, or null
 * @param pause how long to wait, or empty
 */
public record ForgottenPage(String email, boolean letters, boolean asked, String problem, String pause)
        implements View {

    @Override
    public String template() {
        return "people/forgotten";
    }
}
