package adsconnect.ui.dashboard;

import adsconnect.ui.View;
import java.util.List;

/**
 * The big chart: some measures, day by day. It is drawn from the table of {@link Days}.
 *
 * @param period "Nov 14 – Nov 20, 2026"
 * @param currency {@code USD}
 * @param measures all ten, those shown marked
 * @param open whether some of its days are not final
 * @param incomplete whether of some of its days not everything is loaded
 * @param unknown whether of some of its days nothing is loaded
 */
public record Trend(
        String period, String currency, List<Choice> measures, boolean open, boolean incomplete, boolean unknown)
        implements View {

    /**
     * A measure that can be shown.
     *
     * @param key {@code spend}; title at {@code card.<key>}
     * @param place which of the shown ones it is, from 1; 0 if it is not shown
     * @param link to the same with it or, where it is shown, without it
     */
    public record Choice(String key, int place, Link link) {}

    @Override
    public String template() {
        return "dashboard/_trend";
    }
}
