package adsconnect.ui.picker;

import adsconnect.ui.View;
import java.util.List;

/**
 * Asks once before profiles that were unticked are disconnected (RECO-1).
 *
 * @param leaving what would be disconnected
 * @param endsAccount name of the account that ends with them, or empty
 * @param fields what is posted to do it
 * @param choiceAddress the list they were unticked in
 * @param confirmAddress where it is posted
 */
public record PartingPage(
        List<Advertised> leaving,
        String endsAccount,
        List<BlockedPage.Field> fields,
        String choiceAddress,
        String confirmAddress)
        implements View {

    @Override
    public String template() {
        return "picker/parting";
    }
}
