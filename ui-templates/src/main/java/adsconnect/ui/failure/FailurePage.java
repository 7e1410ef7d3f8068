package adsconnect.ui.failure;

import adsconnect.ui.Text;
import adsconnect.ui.View;
import adsconnect.ui.help.HelpTopic;

/**
 * Something did not work: what happened, what it means, the one button that helps.
 *
 * @param code a code such as {@code cancelled_at_amazon}; title and text are at {@code failure.<code>.title} and
 *     {@code failure.<code>.text}
 * @param guest whether it is told to somebody who came by a link and is not signed in; where what is wrong is not theirs
 *     to put right, the text for them is at {@code failure.<code>.text.by-link}
 * @param detail a name or Amazon's words to show below the text, or empty
 * @param nothingStored whether to say that no credentials have been stored
 * @param action text key of the button: {@code failure.try-again}
 * @param actionAddress where the button leads
 * @param post whether the button does something, so that following it is not enough
 * @param reference what finds the log line, or empty
 */
public record FailurePage(
        String code,
        boolean guest,
        String detail,
        boolean nothingStored,
        String action,
        String actionAddress,
        boolean post,
        String reference)
        implements View {

    /** The buttons that help. */
    public static final String TRY_AGAIN = "failure.try-again";

    public static final String GET_HELP = "failure.get-help";
    public static final String SIGN_IN = "failure.sign-in";

    /** One that is told alike to everybody. */
    public FailurePage(
            String code, String detail, boolean nothingStored, String action, String actionAddress, String reference) {
        this(code, false, detail, nothingStored, action, actionAddress, false, reference);
    }

    /** The key of what it means. */
    public String text() {
        String toEverybody = "failure." + code + ".text";
        String toGuests = toEverybody + ".by-link";
        return guest && Text.of("en").keys().contains(toGuests) ? toGuests : toEverybody;
    }

    /** Where it is explained. */
    public HelpTopic topic() {
        return HelpTopic.explaining(code)
                .orElseThrow(() -> new IllegalStateException("No help topic explains " + code));
    }

    /** Where somebody can be asked about it. */
    public String messageAddress() {
        return "/help/message?code=" + code + (reference.isEmpty() ? "" : "&reference=" + reference);
    }

    @Override
    public String template() {
        return "failure/failure";
    }
}
