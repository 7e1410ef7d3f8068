package adsconnect.ui.console;

import adsconnect.ui.View;
import java.util.List;

/**
 * The master keys, and how far a rotation is; asked for anew by itself.
 *
 * @param rotating whether something is wrapped by a former one still
 */
public record VaultKeys(List<Key> keys, boolean rotating, String live) implements View {

    @Override
    public String template() {
        return "console/_vault";
    }

    /** @param inUse whether it wraps new data keys */
    public record Key(String id, String wrapped, boolean inUse) {}
}
