package adsconnect.ui.connect;

import adsconnect.ui.View;
import java.util.List;

/**
 * The first page of somebody without a connection, and of "Connect another account".
 *
 * @param first whether nothing is connected yet
 * @param regions the choice of Amazon's sign-in page; the first one is the default
 * @param accountName what was typed before, or empty
 * @param problem text key of why the last start was refused, or null
 * @param problemDetail what the problem names (a taken account name), or empty
 * @param pending the consent that waits for a choice, or null
 * @param unreturnedAddress where help is for an attempt that Amazon never ended (AUTH-8), or null
 * @param full whether another account has no room beside what is connected (AUTH-4)
 * @param planRequired whether connecting is closed until there is a plan
 * @param plansAddress where plans are bought, or null
 */
public record WelcomePage(
        boolean first,
        List<RegionChoice> regions,
        String accountName,
        String problem,
        String problemDetail,
        PendingBanner pending,
        String unreturnedAddress,
        boolean full,
        boolean planRequired,
        String plansAddress)
        implements View {

    /**
     * One of Amazon's three sign-in pages.
     *
     * @param code {@code NA}
     * @param label text key: {@code region.NA}
     * @param selected whether it is preselected
     */
    public record RegionChoice(String code, String label, boolean selected) {}

    @Override
    public String template() {
        return "connect/welcome";
    }
}
