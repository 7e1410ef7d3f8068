package adsconnect.ui.console;

import adsconnect.ui.Moment;
import adsconnect.ui.View;
import java.util.List;

/**
 * What needs a hand, each with where it is looked at; asked for anew by itself.
 *
 * @param alarms that concern everyone
 * @param lines how much there is of what
 * @param live where they are asked for anew
 */
public record AttentionLines(List<Alarm> alarms, List<Line> lines, String live) implements View {

    @Override
    public String template() {
        return "console/_attention";
    }

    /** @param key text key of what it says */
    public record Alarm(String key, Moment since) {}

    /**
     * @param id of the link, which stays the same
     * @param key text key of what is counted
     * @param detail text key of what it means
     * @param names of the first few
     * @param more how many there are besides
     */
    public record Line(
            String id,
            String tone,
            String count,
            String key,
            String detail,
            List<String> names,
            int more,
            String address) {}
}
