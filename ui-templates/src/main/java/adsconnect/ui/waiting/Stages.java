package adsconnect.ui.waiting;

import adsconnect.ui.View;
import java.util.List;

/**
 * The four stages; asks for itself again only while the first sync is unfinished.
 *
 * @param steps OAuth, Generating Reports, Processing, Ready
 * @param refresh address of the next version of this fragment, or null when it is final
 * @param pause milliseconds to wait before asking; 0 when the server holds the request itself
 * @param ready whether the page shall reload into the dashboard
 * @param problem text key of what went wrong for good, or null
 * @param problemDetail Amazon's words, or empty
 * @param retry address to post to in order to try again, or null
 */
public record Stages(
        List<Step> steps, String refresh, int pause, boolean ready, String problem, String problemDetail, String retry)
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

    @Override
    public String template() {
        return "waiting/_stages";
    }
}
