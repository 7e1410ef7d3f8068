package adsconnect.ui.message;

import adsconnect.ui.View;

/**
 * The form of Get help.
 *
 * @param problem text key of why it was not sent, or null
 * @param amazonEmail what was typed before, or empty
 * @param content what was typed before, or empty
 * @param longest how many characters a message may have
 * @param known what goes with the message
 */
public record MessagePage(String problem, String amazonEmail, String content, int longest, Known known)
        implements View {

    /**
     * What the page knew that the person came from; each part is empty where it knew nothing.
     *
     * @param account the account's name
     * @param marketplace the profile and where it sells: {@code My Brand US — Amazon.com}
     * @param profile what the form posts for the two
     * @param code what had gone wrong; its title is at {@code failure.<code>.title}
     * @param reference what finds the log line
     */
    public record Known(String account, String marketplace, String profile, String code, String reference) {

        public boolean anything() {
            return !(account + code + reference).isEmpty();
        }
    }

    @Override
    public String template() {
        return "message/message";
    }
}
