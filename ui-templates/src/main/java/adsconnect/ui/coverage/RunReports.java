package adsconnect.ui.coverage;

import adsconnect.ui.Moment;
import adsconnect.ui.View;
import java.util.List;

/**
 * How far one sync is, or what it did: each of its reports from being asked for to being loaded (SYNC-9).
 *
 * @param refresh where this is asked for again; null once the sync ended
 * @param outcome {@code waiting}, {@code running}, {@code failing}, {@code resting}, {@code done} or {@code failed}
 * @param ended null while it is open
 * @param took how long it took, or takes already
 * @param failure why it came to nothing, or is no further; empty if neither
 * @param changes what all its reports changed
 */
public record RunReports(
        String refresh,
        String outcome,
        String tone,
        Moment began,
        Moment ended,
        String took,
        int loaded,
        int total,
        String failure,
        Changes changes,
        List<Report> reports)
        implements View {

    /**
     * Rows.
     *
     * @param known whether it was noted how many were added, restated and withdrawn
     */
    public record Changes(String rows, boolean known, String added, String restated, String withdrawn) {}

    /**
     * One report.
     *
     * @param name text key of what it reports
     * @param preview whether it only showed first numbers
     * @param state {@code waiting}, {@code requested}, {@code generated}, {@code loaded} or {@code failed}
     * @param changes null before any are there
     * @param keptAside how many rows could not be loaded; empty if none
     * @param retries how often it was asked for anew
     * @param refusals how often it was asked for in vain since it waits
     */
    public record Report(
            String name,
            boolean preview,
            String days,
            String state,
            List<Step> steps,
            Changes changes,
            String keptAside,
            int retries,
            int refusals) {}

    /**
     * Something that happened.
     *
     * @param key {@code asked}, {@code again}, {@code refused}, {@code ready}, {@code loaded} or {@code failed}
     * @param at null where that was not noted
     * @param after how long after what came before; empty for the first
     * @param words why, or empty
     */
    public record Step(String key, Moment at, String after, String words) {}

    @Override
    public String template() {
        return "coverage/_run";
    }
}
