package adsconnect.ui.console;

import adsconnect.ui.Moment;
import adsconnect.ui.View;
import java.util.List;

/**
 * All that is known of one connection, and what can be done about it in its owner's place.
 *
 * @param told what came of the last deed, or null
 * @param facts what is known, in order
 * @param error why the last sync came to nothing, or empty
 * @param runs its last syncs
 */
public record ConnectionPage(
        String profileId,
        String name,
        String accountName,
        String owner,
        String country,
        String domain,
        String health,
        String healthTone,
        Told told,
        List<Fact> facts,
        String error,
        List<RunRows.Row> runs,
        List<Deed> deeds)
        implements View {

    @Override
    public String template() {
        return "console/connection";
    }

    /**
     * @param key text key of what it is
     * @param value as it is shown, or empty
     * @param at a moment instead, or null
     */
    public record Fact(String key, String value, Moment at) {}
}
