package adsconnect.ui.coverage;

import adsconnect.ui.Moment;
import adsconnect.ui.View;
import java.util.List;

/**
 * What Amazon said when of one day (SYNC-10).
 *
 * @param day as people write it
 * @param date as programs do
 * @param nothing text key of why there is nothing to tell; null if there is something
 * @param lastSaid when Amazon last said anything of it; null if it never did
 * @param asOf when in the past it is looked at
 * @param figures what it said as of that
 * @param sayings each time that Amazon changed it, the newest first
 * @param campaigns as of that, with what is different now
 * @param differing how many of them are different now
 * @param previous address of the day before
 * @param next address of the day after; null if that has not ended
 */
public record DayPage(
        Subject subject,
        String day,
        String date,
        String nothing,
        Moment lastSaid,
        When asOf,
        List<Figure> figures,
        List<Saying> sayings,
        List<Campaign> campaigns,
        int differing,
        String previous,
        String next)
        implements View {

    /**
     * @param address of the day as it is now
     * @param date what was chosen, to be chosen again; empty for now
     * @param latest the last date that can be chosen
     * @param moment what is looked at; null for now
     * @param known whether anything was known then
     */
    public record When(String address, String date, String latest, Moment moment, boolean known) {}

    /**
     * @param key {@code spend}, {@code sales}, {@code orders}, {@code clicks} or {@code impressions}
     * @param other what else it is to be seen with: the change against the moment before, or what it is now; or empty
     */
    public record Figure(String key, String value, String other) {}

    /**
     * Amazon began to say something else.
     *
     * @param address of the day as of then
     * @param products text keys of the ad products that changed
     * @param added and the like: how many campaigns; zero is not said
     */
    public record Saying(
            Moment at,
            String address,
            boolean selected,
            boolean first,
            List<String> products,
            long added,
            long restated,
            long withdrawn,
            List<Figure> figures) {}

    /**
     * @param product {@code SPONSORED_PRODUCTS} or another
     * @param state {@code same}, {@code differs}, {@code later} (not named then) or {@code gone} (no longer named)
     */
    public record Campaign(String name, String product, String state, List<Figure> figures) {}

    @Override
    public String template() {
        return "coverage/day";
    }
}
