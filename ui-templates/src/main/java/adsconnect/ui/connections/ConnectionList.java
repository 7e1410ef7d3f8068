package adsconnect.ui.connections;

import adsconnect.ui.View;
import adsconnect.ui.frame.Frame.SwitcherEntry;
import java.util.List;

/**
 * What was found among all that somebody has.
 *
 * @param words what was looked for, or empty for everything
 * @param entries the first of them
 * @param found how many there are
 */
public record ConnectionList(String words, List<SwitcherEntry> entries, int found) implements View {

    @Override
    public String template() {
        return "connections/_list";
    }
}
