package adsconnect.ui.picker;

import adsconnect.ui.View;
import java.util.List;

/**
 * There is no room for what was picked: what is connected, and what can be done (LIM-3).
 *
 * @param connected what is connected
 * @param unused names of accounts of which nothing is connected, and which take room all the same
 * @param wanted what was picked
 * @param wantedName its names, as the buttons say them
 * @param ways what could be disconnected for it, each by itself; empty if no single thing would do
 * @param keepName what stays if nothing is changed
 * @param keepAddress where that is looked at
 * @param askAddress the form of Get help, filled in
 * @param choiceAddress the list it was picked from
 * @param confirmAddress where a way is posted
 */
public record BlockedPage(
        List<Advertised> connected,
        List<String> unused,
        List<Advertised> wanted,
        String wantedName,
        List<Way> ways,
        String keepName,
        String keepAddress,
        String askAddress,
        String choiceAddress,
        String confirmAddress)
        implements View {

    /**
     * One thing to disconnect.
     *
     * @param name of what goes: "My Brand US"
     * @param whole whether it is an account with all it has
     * @param endsAccount name of the account that ends with it, or empty
     * @param fields what is posted
     */
    public record Way(String name, boolean whole, String endsAccount, List<Field> fields) {}

    /** A hidden field of a form. */
    public record Field(String name, String value) {}

    @Override
    public String template() {
        return "picker/blocked";
    }
}
