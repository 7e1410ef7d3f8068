package adsconnect.ui.connect;

import adsconnect.ui.Moment;
import adsconnect.ui.View;

/**
 * Where a connect link leads: who wants what from whoever opened it (AUTH-5).
 *
 * @param host whose installation this is
 * @param owner the address of whoever made the link
 * @param renews whether there is an account already, and only its consent is renewed
 * @param until when the link ends
 * @param address of this page; going on and disclaiming lie below it
 */
public record InvitationPage(
        String host, String owner, String accountName, boolean renews, Moment until, String address) implements View {

    @Override
    public String template() {
        return "connect/invitation";
    }
}
