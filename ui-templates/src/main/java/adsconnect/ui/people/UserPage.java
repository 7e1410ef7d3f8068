package adsconnect.ui.people;

import adsconnect.ui.Moment;
import adsconnect.ui.View;
import java.util.List;

/**
 * One user, with what admins may do.
 *
 * @param occasion what a new link follows from
 * @param name as they call themselves, or null
 * @param role text key
 * @param yourself whether this is who looks
 * @param plan how it stands
 * @param limit their own one, or empty
 * @param disabling how they came to be disabled, or null where they are not or that is long ago
 * @param secondFactor whether they sign in with one
 * @param sessions in which they are signed in
 * @param leads to what is theirs
 * @param address before what is done: {@code /role}
 * @param roles to choose from
 * @param plans types of plans to choose from
 * @param causes for disabling
 * @param seen how they are, for forms to compare with
 * @param refused the form that was refused, or empty
 * @param reason that was typed there
 * @param reasonMissing whether it says too little
 * @param problem text key of what else was wrong, or null
 * @param done text key of what was just done, or null
 * @param link that was just made, or null
 */
public record UserPage(
        String occasion,
        String email,
        String name,
        String role,
        boolean yourself,
        Standing plan,
        String limit,
        boolean disabled,
        Disabling disabling,
        boolean secondFactor,
        List<SignedInAt> sessions,
        List<Lead> leads,
        String address,
        List<Option> roles,
        List<Option> plans,
        List<Option> causes,
        Seen seen,
        String refused,
        String reason,
        boolean reasonMissing,
        String problem,
        String done,
        NewLink link)
        implements View {

    /**
     * How a plan stands.
     *
     * @param type text key
     * @param starts its first day, or null
     * @param ends the day before which it ends, or null
     * @param active whether it holds today
     * @param today as forms write it
     */
    public record Standing(String type, String starts, String ends, boolean active, String today) {}

    /**
     * How somebody was disabled.
     *
     * @param cause text key, or null
     * @param by e-mail address, or null where it was not a user
     * @param reason as it was typed, or null
     */
    public record Disabling(Moment since, String cause, String by, String reason) {}

    /**
     * How somebody is.
     *
     * @param mark of all that forms change, in a word
     * @param refused the same as whoever sent the form in vain saw it, which is shown again
     * @param limit their own one, or null
     */
    public record Seen(String mark, String refused, Integer limit) {}

    /** @param label text key */
    public record Lead(String label, String address) {}

    /** @param browser as it called itself, or empty */
    public record SignedInAt(String browser, Moment since, Moment seen) {}

    @Override
    public String template() {
        return "people/user";
    }
}
