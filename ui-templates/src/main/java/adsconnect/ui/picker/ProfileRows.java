package adsconnect.ui.picker;

import adsconnect.ui.View;
import java.util.List;

/**
 * The discovered profiles so far; asks for itself again only while Amazon is still being asked.
 *
 * @param searching the regions not heard of yet, as text keys {@code region.EU}
 * @param failed the regions Amazon failed for, as text keys
 * @param rows the profiles, selectable ones first
 * @param several checkboxes instead of radio buttons
 * @param selectable how many rows can be chosen
 * @param outcome what the whole list means once nothing is searching: {@code LISTED}, {@code NONE}, {@code AGENCY_ONLY},
 *     {@code FAILED}; {@code SEARCHING} before
 * @param address of the picker; {@code /profiles} below it is this fragment
 */
public record ProfileRows(
        List<String> searching,
        List<String> failed,
        List<Row> rows,
        boolean several,
        int selectable,
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
     * @param reason text key of why it can't be chosen, or null
     * @param connected whether it is connected already and can be unticked
     * @param selected whether it is chosen already
     */
    public record Row(
            String profileId,
            String name,
            String country,
            String domain,
            String type,
            String currency,
            String reason,
            boolean connected,
            boolean selected) {}

    @Override
    public String template() {
        return "picker/_profile-rows";
    }
}
