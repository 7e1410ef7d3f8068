package adsconnect.ui.security;

import adsconnect.ui.Moment;
import adsconnect.ui.View;
import java.util.List;

/**
 * How somebody signs in, and what they can change about it.
 *
 * @param demanded whether people of their role have to have a second factor
 * @param since when the second factor was switched on; null if it is not
 * @param codesLeft how many recovery codes are left
 * @param seed what the app is to be given, in groups of letters, while it is being set up; else null
 * @param picture where the same is for a camera
 * @param codes recovery codes that were just made, shown this once
 * @param done text key of what has just been done, or null
 * @param problem text key of what did not work, or null
 * @param left what that names, such as how long to wait, or empty
 * @param signOn what people call the provider of single sign-on, or null
 * @param linked since when they can sign in there; null if they can't
 */
public record SecurityPage(
        boolean demanded,
        Moment since,
        int codesLeft,
        String seed,
        String picture,
        List<String> codes,
        String done,
        String problem,
        String left,
        String signOn,
        Moment linked)
        implements View {

    @Override
    public String template() {
        return "security/security";
    }
}
