package adsconnect.ui.dashboard;

import adsconnect.ui.Moment;
import adsconnect.ui.View;
import java.util.List;

/**
 * All of a dashboard that depends on the days that are looked at.
 *
 * @param period "Nov 14 – Nov 20, 2026"
 * @param asked how many days were asked for, if fewer are loaded; otherwise 0
 * @param loaded how many days are shown
 * @param dataThrough the last loaded day, or empty
 * @param lastSync when data came last, or null
 * @param coverage where it is told what is loaded; null where nothing is loaded any more
 * @param missing what the numbers lack, empty if nothing
 * @param state {@code numbers}; {@code empty} if there were none, {@code unknown} if nothing is loaded of these days
 * @param attributionDays for how many days after a click Sponsored Products count sales
 * @param cards the ten figures
 * @param before the period they are compared with
 * @param comparable whether that is loaded
 * @param campaigns null like the rest if the state is not {@code numbers}
 */
public record DashboardNumbers(
        Periods periods,
        String period,
        int asked,
        int loaded,
        String dataThrough,
        Moment lastSync,
        String coverage,
        List<MissingReport> missing,
        String state,
        int attributionDays,
        List<Card> cards,
        String before,
        boolean comparable,
        Trend trend,
        Days days,
        Products products,
        FiguresTable<CampaignRow> campaigns,
        FiguresTable<SearchTermRow> terms)
        implements View {

    /**
     * Days of a report that are not there.
     *
     * @param name text key of what it reports
     * @param days "14 Nov – 20 Nov 2026"
     * @param reason Amazon's words
     * @param kept where Amazon no longer has them: for how many days it does; 0 otherwise
     */
    public record MissingReport(String name, String days, String reason, int kept) {}

    @Override
    public String template() {
        return "dashboard/_numbers";
    }
}
