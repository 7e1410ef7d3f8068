package adsconnect.ui.security;

import adsconnect.ui.View;
import java.util.List;

/**
 * Asks somebody who is signed in once more who they are, before something dangerous is done.
 *
 * @param act text key of what is about to be done
 * @param way how they prove it: {@code password}
 * @param action where the form goes: where the one went that is being held
 * @param fields what that one held
 * @param back the page it stood on
 * @param problem text key of why the proof was not taken, or null
 * @param left how long to wait, in words, or empty
 */
public record ConfirmationPage(
        String act, String way, String action, List<Field> fields, String back, String problem, String left)
        implements View {

    /** A value of the form that is being held. */
    public record Field(String name, String value) {}

    @Override
    public String template() {
        return "security/confirmation";
    }
}
