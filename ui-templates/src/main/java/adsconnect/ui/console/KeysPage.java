package adsconnect.ui.console;

import adsconnect.ui.Moment;
import adsconnect.ui.View;
import java.util.List;

/**
 * API keys over all owners.
 *
 * @param told what came of the last deed, or null
 */
public record KeysPage(Listing listing, Told told, List<Key> keys) implements View {

    @Override
    public String template() {
        return "console/keys";
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
