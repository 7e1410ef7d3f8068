package adsconnect.ui.people;

import adsconnect.ui.Moment;
import adsconnect.ui.View;

/**
 * What a single-use link opens: somebody joins, takes what they were asked as, or chooses a new password.
 *
 * @param kind {@code join}, {@code accept} or {@code reset}
 * @param role text key of what they join as, or null
 * @param by who asks them to, or null
 * @param name that was typed, or empty
 * @param until how long the link opens this
 * @param address where the form leads
 * @param shortest how many characters a password has at least
 * @param longest and at most
 * @param problem text key of why it was refused, or null
 */
public record JoinPage(
        String kind,
        String email,
        String role,
        String by,
        String name,
        Moment until,
        String address,
        int shortest,
        int longest,
        String problem)
        implements View {

    @Override
    public String template() {
        return "people/join";
    }
}
