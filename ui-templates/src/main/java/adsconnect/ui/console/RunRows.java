package adsconnect.ui.console;

import adsconnect.ui.Moment;
import adsconnect.ui.View;
import java.util.List;

/** The syncs that were found, the newest first; asked for anew by itself. */
public record RunRows(Listing listing, List<Row> rows) implements View {

    @Override
    public String template() {
        return "console/_runs";
    }

    /**
     * One sync.
     *
     * @param kind text key
     * @param state text key
     * @param took how long it took, or takes already
     * @param failure in words, or empty
     */
    public record Row(
            String address,
            String owner,
            String accountName,
            String name,
            String country,
            String kind,
            String state,
            String tone,
            Moment queued,
            String took,
            String failure) {}
}
