package adsconnect.ui.picker;

import adsconnect.ui.View;
import java.util.List;

/**
 * The discovered profiles that match what is searched for; asks for itself again only while Amazon is still being asked.
 *
 * @param searching the regions not heard of yet, as text keys {@code region.EU}
 * @param failed the regions Amazon failed for, as text keys
 * @param rows the profiles to show, selectable ones first
 * @param unseen the ids of chosen profiles that don't match; empty where only one may be chosen, which is shown always
 * @param counts how many there are
 * @param filters what is searched for
 * @param several checkboxes instead of radio buttons
 * @param obstacle text key of why none of the whole list can be chosen, or null
 * @param outcome what the whole list means once nothing is searching: {@code LISTED}, {@code NONE}, {@code AGENCY_ONLY},
 *     {@code FAILED}; {@code SEARCHING} before
 * @param address of the picker; {@code /profiles} below it is this fragment
 */
public record ProfileRows(
        List<String> searching,
        List<String> failed,
        List<Row> rows,
        List<String> unseen,
        Counts counts,
        Filters filters,
        boolean several,
        String obstacle,
        String outcome,
        String address)
        implements View {

    /**
     * One profile.
     *
     * @param profileId the value the form posts
     * @param name the advertiser
     * @param country two-letter country code in lower case, for the flag
     * @param domain {@code Amazon.com}
     * @param type text key: {@code profile.type.seller}
     * @param currency {@code USD}
     * @param access text key of what the login may do: {@code picker.access.view}
     * @param reason text key of why it can't be chosen, or null
     * @param connected whether it is connected already and can be unticked
     * @param selected whether it is chosen already
     * @param unmatched whether it is shown only because it is chosen
     * @param tickStays whether a tick made in the browser meanwhile counts more than this answer
     */
    public record Row(
            String profileId,
            String name,
            String country,
            String domain,
            String type,
            String currency,
            String access,
            String reason,
            boolean connected,
            boolean selected,
            boolean unmatched,
            boolean tickStays) {}

    /**
     * @param all profiles of the whole list
     * @param matching those that match the search
     * @param barred those of the matching that can't be chosen
     * @param selectable those of the whole list that can be chosen
     * @param chosen those that are chosen
     */
    public record Counts(int all, int matching, int barred, int selectable, int chosen) {}

    /**
     * What is searched for, and what there is to choose from.
     *
     * @param words as they were typed
     * @param country a code of {@code countries}, or empty for all
     * @param type a value of {@code types}, or empty for all
     * @param countries of the whole list; one alone is no choice
     * @param types of the whole list
     * @param active whether anything is searched for
     * @param cleared whether the search has just been given up, and its fields are to be emptied
     */
    public record Filters(
            String words,
            String country,
            String type,
            List<Country> countries,
            List<String> types,
            boolean active,
            boolean cleared) {}

    /** A country by its two-letter code and its name in the reader's language. */
    public record Country(String code, String name) {}

    @Override
    public String template() {
        return "picker/_profile-rows";
    }
}
