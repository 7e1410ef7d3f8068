package adsconnect.ui.account;

import adsconnect.ui.View;
import adsconnect.ui.picker.Advertised;
import adsconnect.ui.picker.BlockedPage.Field;
import java.util.List;

/**
 * Asks once before a profile is disconnected or an account unbound, naming what stops (RECO-1).
 *
 * @param kind {@code disconnect} or {@code unbind}; its words stand at {@code ending.<kind>.…}
 * @param name of what goes
 * @param leaving what is loaded no longer
 * @param accountName the account it belongs to
 * @param endsAccount whether that ends with it
 * @param staying how many other profiles of it stay connected
 * @param takesAll whether it takes all profiles for programs, so that they may go on if it stays
 * @param freesRoom whether there is a limit, and room for another one then
 * @param keptDays for how many days history stays
 * @param keptUntil and so until when
 * @param amazon the address of Amazon's page for withdrawing a consent
 * @param changed whether something changed since it was asked before
 * @param fields what is posted to do it
 * @param backAddress where keeping it leads
 * @param address where it is posted
 */
public record EndingPage(
        String kind,
        String name,
        List<Advertised> leaving,
        String accountName,
        boolean endsAccount,
        int staying,
        boolean takesAll,
        boolean freesRoom,
        long keptDays,
        String keptUntil,
        AmazonPage amazon,
        boolean changed,
        List<Field> fields,
        String backAddress,
        String address)
        implements View {

    @Override
    public String template() {
        return "account/ending";
    }
}
