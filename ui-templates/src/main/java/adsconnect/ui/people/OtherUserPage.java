package adsconnect.ui.people;

import adsconnect.ui.View;

/**
 * A form was sent that another user had filled in.
 *
 * @param email of who is signed in now
 * @param back the page that the form stood on
 */
public record OtherUserPage(String email, String back) implements View {

    @Override
    public String template() {
        return "people/other-user";
    }
}
