package adsconnect.ui.waiting;

import adsconnect.ui.View;
import adsconnect.ui.trouble.Trouble;
import java.util.List;
import java.util.stream.Stream;

/**
 * The four stages; asks for itself again only while the first sync is unfinished.
 *
 * @param steps OAuth, Generating Reports, Processing, Ready
 * @param refresh address of the next version of this fragment, or null when it is final
 * @param pause milliseconds to wait before asking; 0 when the server holds the request itself
 * @param ready whether the page shall reload into the dashboard
 * @param first the first numbers or the place kept for them, or null where none are expected
 * @param missing reports that could not be loaded while the others go on
 * @param slow whether it takes longer than usual, so that the person should rather leave
 * @param problem text key of what went wrong for good, or null
 * @param problemDetail Amazon's words, or empty
 * @param retry address to post to in order to try again, or null
 * @param trouble what keeps it waiting until it is over, or null
 * @param others what else waits for its first numbers; no more than a person wants to read
 * @param moreAddress where the rest of them is, or null if these are all
 */
public record Stages(
        List<Step> steps,
        String refresh,
        int pause,
        boolean ready,
        FirstNumbers first,
        List<MissingReport> missing,
        boolean slow,
        String problem,
        String problemDetail,
        String retry,
        Trouble trouble,
        List<Other> others,
        String moreAddress)
        implements View {

    /**
     * One stage.
     *
     * @param key {@code OAUTH}, {@code GENERATING_REPORTS}, {@code PROCESSING} or {@code READY}; names are at {@code stage.<key>}
     * @param state {@code TODO}, {@code RUNNING}, {@code DONE} or {@code FAILED}
     * @param done reports ready, shown where {@code total} is above zero
     * @param total reports asked for
     * @param since "1 min 20 s", or empty
     */
    public record Step(String key, String state, int done, int total, String since) {}

    /**
     * A few days of Sponsored Products.
     *
     * @param days "Nov 16–22"
     * @param figures each formatted, or empty while the numbers are not in
     */
    public record FirstNumbers(String days, List<Figure> figures) {

        /** What stands there, filled or not, so that nothing moves when the numbers come. */
        public List<Figure> shown() {
            return figures.isEmpty()
                    ? Stream.of("spend", "sales", "orders", "acos")
                            .map(key -> new Figure(key, ""))
                            .toList()
                    : figures;
        }
    }

    /**
     * One of the first numbers.
     *
     * @param key {@code spend}; title at {@code card.<key>}
     * @param value "$1,234.56", "–", or empty while it is not in
     */
    public record Figure(String key, String value) {}

    /**
     * Another profile that waits meanwhile, for they all load at the same time.
     *
     * @param address where it is looked at
     * @param name the advertiser
     * @param country two-letter country code in lower case
     * @param domain {@code Amazon.de}
     * @param health text key of its state
     * @param healthTone its colour
     * @param done reports ready, shown where {@code total} is above zero
     * @param total reports asked for
     */
    public record Other(
            String address,
            String name,
            String country,
            String domain,
            String health,
            String healthTone,
            int done,
            int total) {}

    /**
     * A report that could not be loaded.
     *
     * @param name text key of what it reports
     * @param reason Amazon's words
     */
    public record MissingReport(String name, String reason) {}

    @Override
    public String template() {
        return "waiting/_stages";
    }
}
