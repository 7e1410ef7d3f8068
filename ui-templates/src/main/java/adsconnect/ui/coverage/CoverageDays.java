package adsconnect.ui.coverage;

import adsconnect.ui.Moment;
import adsconnect.ui.View;
import java.util.List;

/**
 * Which days of which reports are loaded, as a calendar, and what the last syncs did (SYNC-9).
 *
 * @param period the days it tells of
 * @param health whether they are whole
 * @param months the oldest first
 * @param weekdays in the order of the visitor's week
 * @param choices what the calendar can show: all reports together, or one
 * @param earlier address of the months before; null if nothing is known of them
 * @param later address of the months after; null if there are none
 * @param runs the newest first
 */
public record CoverageDays(
        String period,
        Health health,
        List<Weekday> weekdays,
        List<Month> months,
        List<Choice> choices,
        String earlier,
        String later,
        List<Report> reports,
        List<Run> runs)
        implements View {

    /**
     * The answer to the page's question.
     *
     * @param key of its text
     * @param days how many days it is about
     */
    public record Health(String tone, String key, int days) {}

    /** @param name in full, for those who hear it */
    public record Weekday(String letter, String name) {}

    public record Choice(String name, String address, boolean selected) {}

    public record Month(String name, List<List<Cell>> weeks) {}

    /**
     * A day in its place; one of another month has no number.
     *
     * @param state {@code loaded}, {@code empty}, {@code partly}, {@code missing}, {@code not_kept}, {@code waiting},
     *     {@code unwanted} or {@code ahead}
     * @param address where it is looked at; null if nothing is loaded
     */
    public record Cell(String number, String date, String state, String address) {}

    /**
     * One kind of report.
     *
     * @param name text key of what it reports
     * @param tone how it is
     * @param loaded how many days are there
     * @param wanted of how many that should be
     * @param empty of how many of these Amazon says that there is nothing
     * @param kept for how many days back Amazon makes it
     */
    public record Report(
            String name, String tone, int loaded, int wanted, int empty, int kept, List<Missing> missing) {}

    /**
     * Days in a row that are not there.
     *
     * @param state why, in one of the words of {@link Cell}
     * @param reason in the page's language or in Amazon's words, or empty
     */
    public record Missing(String days, String state, String reason) {}

    /**
     * One sync.
     *
     * @param address where it is looked at
     * @param kind {@code FIRST}, {@code DAILY} or {@code ASKED}
     * @param outcome as in {@link RunReports}
     * @param took how long, or empty
     * @param loaded how many of its reports
     * @param rows how many they have
     * @param reasons why reports failed, or it is no further
     */
    public record Run(
            String address,
            String kind,
            String outcome,
            String tone,
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
