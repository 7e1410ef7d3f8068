package adsconnect.ui.coverage;

import adsconnect.ui.Moment;
import adsconnect.ui.View;
import java.util.List;

/**
 * Which days of which reports are loaded, and what the last syncs did (SYNC-9).
 *
 * @param period the days it tells of
 * @param runs the newest first
 */
public record CoverageDays(String period, List<Report> reports, List<Run> runs) implements View {

    /**
     * One kind of report.
     *
     * @param name text key of what it reports
     * @param loaded how many days are there
     * @param empty of how many of these Amazon says that there is nothing
     * @param kept for how many days back Amazon makes it
     */
    public record Report(String name, int loaded, int empty, int kept, List<Day> days, List<Missing> missing) {}

    /** @param state {@code loaded}, {@code empty}, {@code missing}, {@code not_kept}, {@code waiting} or {@code unwanted} */
    public record Day(String label, String state) {}

    /**
     * Days in a row that are not there.
     *
     * @param state why, in one of the words of {@link Day}
     * @param reason Amazon's words, or empty
     */
    public record Missing(String days, String state, String reason) {}

    /**
     * One sync.
     *
     * @param kind {@code FIRST}, {@code DAILY} or {@code ASKED}
     * @param outcome {@code running}, {@code done} or {@code failed}
     * @param took how long, or empty
     * @param loaded how many of its reports
     * @param rows how many they have
     * @param reasons why reports failed, in Amazon's words
     */
    public record Run(
            String kind,
            String outcome,
            Moment began,
            String took,
            int loaded,
            int reports,
            String rows,
            List<String> reasons) {}

    @Override
    public String template() {
        return "coverage/_days";
    }
}
