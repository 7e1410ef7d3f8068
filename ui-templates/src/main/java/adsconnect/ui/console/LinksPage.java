package adsconnect.ui.console;

import adsconnect.ui.Moment;
import adsconnect.ui.View;
import java.util.List;

/**
 * Connect links over all owners, and consents that wait.
 *
 * @param told what came of the last deed, or null
 * @param made the address of a link that was sent again, shown once, or null
 * @param consents nobody has picked from yet
 */
public record LinksPage(Listing listing, Told told, Made made, List<Consent> consents, List<Link> links)
        implements View {

    @Override
    public String template() {
        return "console/links";
    }

    /** A link's name and its new address. */
    public record Made(String name, String address) {}

    /**
     * @param name what the account will be called, or empty if the picked profile says
     * @param region text key
     * @param expiry giving it up, or null if it is settled by itself
     */
    public record Consent(String owner, String name, String region, Moment given, Moment ends, Deed expiry) {}

    /**
     * @param region text key
     * @param ends when it ends, or ended
     * @param reason text key of why it failed, or empty
     * @param deeds what can be done
     */
    public record Link(
            String owner,
            String name,
            String region,
            String status,
            Moment made,
            Moment ends,
            String reason,
            List<Deed> deeds) {}
}
