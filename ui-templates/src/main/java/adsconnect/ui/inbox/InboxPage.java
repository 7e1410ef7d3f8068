package adsconnect.ui.inbox;

import adsconnect.ui.Moment;
import adsconnect.ui.View;
import java.util.List;

/**
 * What people and programs have written to whoever runs the installation (section 16).
 *
 * @param messages newest first
 * @param open how many nobody has seen to, of all there are
 * @param states what to show
 * @param sentiments what to show, the first one for any
 * @param categories what to show, the first one for any
 * @param unfiltered whether all that is open is shown
 * @param before where the page begins, or null on the first one
 * @param refused what was to be done without a reason
 * @param newest address of the first page, or null on it
 * @param further address of the next page, or null on the last one
 */
public record InboxPage(
        List<Message> messages,
        int open,
        List<Choice> states,
        List<Choice> sentiments,
        List<Choice> categories,
        boolean unfiltered,
        String before,
        Refused refused,
        String newest,
        String further)
        implements View {

    /**
     * A form that was refused.
     *
     * @param number of its message, or empty where none was
     * @param typed the reason that says too little
     */
    public record Refused(String number, String typed) {

        public static final Refused NONE = new Refused("", "");
    }

    /** @param label text key */
    public record Choice(String value, String label, boolean chosen) {}

    /**
     * One message.
     *
     * @param email of the user who sent it, or null
     * @param network address of a stranger who sent it, or null
     * @param amazonEmail what they use at Amazon, or null
     * @param code what had gone wrong, or null
     * @param reference what finds it in the log, or null
     * @param profile id of the profile they were looking at, or null
     * @param feedback what a program thinks, or null
     * @param settled when somebody has seen to it, or null
     * @param address of the message, before {@code /settlement} and {@code /reopening}
     */
    public record Message(
            String number,
            String email,
            String network,
            Moment sent,
            String content,
            String amazonEmail,
            String code,
            String reference,
            String profile,
            Feedback feedback,
            Moment settled,
            String address) {}

    /**
     * What a program thinks of how it went.
     *
     * @param skill by which it worked, or null
     * @param sentiment {@code positive}, {@code neutral} or {@code negative}
     * @param category {@code bug}, {@code complaint}, {@code suggestion} or {@code other}
     */
    public record Feedback(String skill, String sentiment, String category) {}

    @Override
    public String template() {
        return "inbox/inbox";
    }
}
