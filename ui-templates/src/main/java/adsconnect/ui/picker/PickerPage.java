package adsconnect.ui.picker;

import adsconnect.ui.View;
import java.util.List;

/**
 * The picker: which of the discovered profiles shall be connected.
 *
 * @param rows the list, the same view that is fetched again while discovery runs
 * @param several whether more than one may be ticked
 * @param minutesLeft whole minutes until the consent is given up, or null if it is an account's
 * @param accountName whose profiles they are, or null if that is yet to be made
 * @param connected ids of what is connected through it and can be unticked
 * @param closeAddress where it is left without a choice
 * @param problem text key of why the last choice was refused, or null
 * @param problemDetail what the problem names, or empty
 */
public record PickerPage(
        ProfileRows rows,
        boolean several,
        Long minutesLeft,
        String accountName,
        List<String> connected,
        String closeAddress,
        String problem,
        String problemDetail)
        implements View {

    @Override
    public String template() {
        return "picker/picker";
    }
}
