package adsconnect.ui.message;

import adsconnect.ui.View;

/**
 * A message was sent.
 *
 * @param number of the message
 * @param supportEmail where to write to, or null
 * @param mailAddress what opens the mail program for that, or null
 */
public record MessageSentPage(String number, String supportEmail, String mailAddress) implements View {

    @Override
    public String template() {
        return "message/sent";
    }
}
