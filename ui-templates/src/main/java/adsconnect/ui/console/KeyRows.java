package adsconnect.ui.console;

import adsconnect.ui.Moment;
import adsconnect.ui.View;
import java.util.List;

/** The API keys of all owners that were found. */
public record KeyRows(Listing listing, List<Key> keys) implements View {

    @Override
    public String template() {
        return "console/_keys";
    }

    /**
     * @param ends null if it does not end by itself
     * @param used null if it never was
     * @param over whether its time is over
     */
    public record Key(
            String owner,
            String name,
            String id,
            List<String> scopes,
            Moment made,
            Moment ends,
            Moment used,
            boolean over,
            Deed revocation) {}
}
