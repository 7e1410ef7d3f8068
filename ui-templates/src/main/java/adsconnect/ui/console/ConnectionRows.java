package adsconnect.ui.console;

import adsconnect.ui.Moment;
import adsconnect.ui.View;
import java.util.List;

/** The connections that were found, the worst first; asked for anew by itself. */
public record ConnectionRows(Listing listing, List<Row> rows) implements View {

    @Override
    public String template() {
        return "console/_connections";
    }

    /**
     * One connection.
     *
     * @param owner the address of whose it is
     * @param country two-letter code in lower case, for the flag
     * @param daysLeft of the consent, or empty where there is no end to count to
     * @param urgent whether those are few
     * @param lastSync null if there was none yet
     * @param lastError in words, or empty
     */
    public record Row(
            String address,
            String owner,
            String accountName,
            String name,
            String country,
            String domain,
            String health,
            String healthTone,
            String daysLeft,
            boolean urgent,
            Moment lastSync,
            String lastError) {}
}
