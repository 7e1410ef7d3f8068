package adsconnect.ui.console;

import adsconnect.ui.Moment;
import adsconnect.ui.View;
import java.util.List;

/** The links of all owners that were found, and the consents that wait for a choice. */
public record LinkRows(Listing listing, Waiting waiting, List<Link> links) implements View {

    @Override
    public String template() {
        return "console/_links";
    }

    /**
     * @param newest where their first page is, or empty if this is it
     * @param further where their next page is, or empty if there is none
     */
    public record Waiting(List<Consent> consents, String newest, String further) {}

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
