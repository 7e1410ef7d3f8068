package adsconnect.ui.people;

import adsconnect.ui.Moment;
import adsconnect.ui.View;
import adsconnect.ui.console.Deed;
import adsconnect.ui.console.Told;
import java.util.List;

/**
 * Everybody who may sign in, for admins to find, and who was asked to join.
 *
 * @param occasion what a new link follows from
 * @param words that were searched for, or empty
 * @param groups ways to show fewer
 * @param users by address
 * @param count how many there are on all pages, as they write numbers
 * @param form what was typed into the form that invites
 * @param link that was just made, or null
 * @param done text key of what was just done, or null
 * @param problem why a button did nothing whose row is no longer there, or null
 * @param unfiltered whether all are shown
 * @param file address of the same as a file
 * @param newest address of the first page, or null on it
 * @param further address of the next page, or null on the last one
 */
public record UsersPage(
        String occasion,
        String words,
        List<Group> groups,
        List<Row> users,
        String count,
        Invitations invitations,
        InviteForm form,
        NewLink link,
        String done,
        Told problem,
        boolean unfiltered,
        String file,
        String newest,
        String further)
        implements View {

    /**
     * Choices of which one holds.
     *
     * @param label text key
     * @param name of the chosen value in addresses
     */
    public record Group(String label, String name, List<Chip> chips) {}

    /** @param label text key */
    public record Chip(String label, String value, String address, boolean chosen) {}

    /**
     * One user.
     *
     * @param name as they call themselves, or null
     * @param role text key
     * @param plan text key
     * @param planEnds the day before which it ends, or null
     * @param planActive whether it holds today
     */
    public record Row(
            String email,
            String name,
            String role,
            String plan,
            String planEnds,
            boolean planActive,
            boolean disabled,
            String address) {}

    /**
     * A page of those who were asked, newest first.
     *
     * @param newest address of the first page, or empty on it
     * @param further address of the next page, or empty on the last one
     */
    public record Invitations(List<Invited> rows, String newest, String further) {}

    /**
     * Somebody who was asked and has not joined.
     *
     * @param role text key
     * @param over whether the link opens nothing any more
     * @param user address of the page of whoever has that e-mail address by now, or null
     */
    public record Invited(
            String email, String role, Moment made, Moment ends, boolean over, String user, List<Deed> deeds) {}

    /**
     * The form that invites.
     *
     * @param roles text keys by value
     * @param reason that was typed
     * @param reasonMissing whether it says too little
     * @param problem text key of why it was refused, or null
     */
    public record InviteForm(String email, List<Option> roles, String reason, boolean reasonMissing, String problem) {}

    @Override
    public String template() {
        return "people/users";
    }
}
