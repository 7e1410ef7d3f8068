package adsconnect.ui.links;

import adsconnect.ui.Moment;
import adsconnect.ui.View;
import adsconnect.ui.connect.WelcomePage.RegionChoice;
import java.util.List;

/**
 * The connect links that somebody made, and the form for more (AUTH-6, AUTH-7).
 *
 * @param occasion goes with each form, so that sending it twice does it once
 * @param addresses of links made just now
 * @param links newest first
 * @param regions the choice of Amazon's sign-in page
 * @param typed the names typed before, or empty
 * @param problem text key of why nothing was done, or null
 * @param problems what is wrong with single lines of what was typed
 * @param planRequired whether making links is closed until there is a plan
 * @param plansAddress where plans are bought, or null
 */
public record LinksPage(
        String occasion,
        List<NewAddress> addresses,
        List<Link> links,
        List<RegionChoice> regions,
        String typed,
        String problem,
        List<LineProblem> problems,
        boolean planRequired,
        String plansAddress)
        implements View {

    /** What to send to a client. */
    public record NewAddress(String accountName, String address) {}

    /**
     * One link.
     *
     * @param region text key
     * @param status {@code PENDING}; its word is at {@code links.status.<status>}
     * @param ends when it ends, or ended
     * @param authorized since when it is used up, or null
     * @param reason text key of why the last try came to nothing, or null
     * @param revocation where taking it back is asked for, or null if it is over
     * @param again where another address is asked for, or null if it can't be
     * @param account the name of the account that has the consent, or null unless it has another name than the link
     * @param choice where the profiles of its account are picked, or null if it has none
     */
    public record Link(
            String accountName,
            String region,
            String status,
            Moment made,
            Moment ends,
            Moment authorized,
            String reason,
            String revocation,
            String again,
            String account,
            String choice) {}

    /**
     * A line that can't become a link.
     *
     * @param name what stands there, shortened
     * @param problem text key
     * @param detail what the problem names, or empty
     */
    public record LineProblem(int line, String name, String problem, String detail) {}

    @Override
    public String template() {
        return "links/links";
    }
}
