package adsconnect.ui.notices;

import adsconnect.ui.View;
import java.util.List;

/**
 * How somebody wants to be told (RECO-5).
 *
 * @param mail whether this installation sends mail
 * @param email where to
 * @param saved whether it was just saved
 */
public record NoticeChoicesPage(List<Choice> choices, boolean mail, String email, boolean saved) implements View {

    /** @param label text key */
    public record Choice(String value, String label, boolean inProduct, boolean byMail) {}

    @Override
    public String template() {
        return "notices/choices";
    }
}
