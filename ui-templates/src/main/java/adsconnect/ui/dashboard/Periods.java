package adsconnect.ui.dashboard;

import java.util.List;

/**
 * Which days are looked at, and which could be.
 *
 * @param choices the lengths to choose from, the shown one marked
 * @param custom whether days are shown that were chosen by their dates
 * @param page where the form of the dates leads, without what it sends
 * @param part the same for htmx
 * @param from the first day in the form, {@code 2026-11-14}, or as it was typed
 * @param to the last one
 * @param last the last day that can be chosen
 * @param carried what the form sends along
 * @param problem what is wrong with the dates that were asked for, and what to do; null if nothing
 */
public record Periods(
        List<Choice> choices,
        boolean custom,
        String page,
        String part,
        String from,
        String to,
        String last,
        List<Carried> carried,
        Problem problem) {

    /**
     * A length of time to look at.
     *
     * @param days 7
     * @param selected whether it is shown now
     */
    public record Choice(int days, Link link, boolean selected) {}

    /**
     * @param key of its text
     * @param value to be filled in
     */
    public record Problem(String key, String value) {}
}
