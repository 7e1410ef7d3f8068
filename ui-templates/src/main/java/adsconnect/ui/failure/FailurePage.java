package adsconnect.ui.failure;

import adsconnect.ui.View;
import adsconnect.ui.help.HelpTopic;

/**
 * Something did not work: what happened, what it means, the one button that helps.
 *
 * @param code a code such as {@code cancelled_at_amazon}; title and text are at {@code failure.<code>.title} and
 *     {@code failure.<code>.text}
 * @param detail a name or Amazon's words to show below the text, or empty
 * @param nothingStored whether to say that no credentials have been stored
 * @param action text key of the button: {@code failure.try-again}
 * @param actionAddress where the button leads
 * @param reference what finds the log line, or empty
 */
public record FailurePage(
        String code, String detail, boolean nothingStored, String action, String actionAddress, String reference)
        implements View {

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
