package adsconnect.ui.keys;

import adsconnect.ui.Moment;
import adsconnect.ui.View;
import java.util.List;

/**
 * The keys by which somebody's programs work, and the form for more (section 12).
 *
 * @param occasion goes with the form, so that sending it twice makes one key
 * @param made the key that was made just now, or null
 * @param keys newest first
 * @param form as it was filled in, or as it is at first
 * @param problem text key of why nothing was done, or null
 */
public record KeysPage(String occasion, Made made, List<Key> keys, Form form, String problem) implements View {

    /** @param key the key itself, shown this once */
    public record Made(String name, String key) {}

    /**
     * One key.
     *
     * @param scopes as programs write them
     * @param profiles how many it may see; null for all
     * @param ends when it ends, or ended; null if it does not
     * @param over whether that is past
     * @param used when it was used last, or null
     * @param revocation where taking it back is asked for
     */
    public record Key(
            String name,
            String id,
            List<String> scopes,
            Integer profiles,
            Moment made,
            Moment ends,
            boolean over,
            Moment used,
            String revocation) {}

    /**
     * What the form says.
     *
     * @param onlySome whether the key shall see the ticked profiles only
     */
    public record Form(
            String name,
            List<ScopeChoice> scopes,
            List<Lifetime> lifetimes,
            boolean onlySome,
            List<ProfileChoice> profiles) {}

    /** @param scope as programs write it; what it means is at {@code keys.scope.<scope with dots>} */
    public record ScopeChoice(String scope, String meaning, boolean ticked) {}

    /** @param label text key */
    public record Lifetime(String value, String label, boolean selected) {}

    public record ProfileChoice(String id, String name, String domain, String accountName, boolean ticked) {}

    @Override
    public String template() {
        return "keys/keys";
    }
}
