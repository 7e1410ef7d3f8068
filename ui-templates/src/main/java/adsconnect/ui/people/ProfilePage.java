package adsconnect.ui.people;

import adsconnect.ui.Moment;
import adsconnect.ui.View;
import java.util.List;

/**
 * What somebody says of themselves, their password, and where they are signed in.
 *
 * @param role text key
 * @param name as they call themselves, or empty
 * @param languages the first one for whatever the browser says
 * @param zones the first one for none
 * @param hasPassword or they come in by another way alone
 * @param shortest how many characters a password has at least
 * @param longest and at most
 * @param sessions this browser's first
 * @param problem text key of what was wrong with what they say, or null
 * @param passwordProblem text key of what was wrong with the password, or null
 * @param pause how long to wait before the next try, or empty
 * @param done text key of what was just done, or null
 */
public record ProfilePage(
        String email,
        String role,
        String name,
        List<Option> languages,
        List<Option> zones,
        boolean hasPassword,
        int shortest,
        int longest,
        List<OwnSession> sessions,
        String problem,
        String passwordProblem,
        String pause,
        String done)
        implements View {

    /**
     * A browser in which they are signed in.
     *
     * @param browser as it called itself, or empty
     * @param here whether it is this one
     * @param address where it is ended
     */
    public record OwnSession(String browser, boolean here, Moment since, Moment seen, String address) {}

    @Override
    public String template() {
        return "people/profile";
    }
}
