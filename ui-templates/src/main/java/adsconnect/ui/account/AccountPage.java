package adsconnect.ui.account;

import adsconnect.ui.Moment;
import adsconnect.ui.View;
import adsconnect.ui.trouble.Trouble;
import java.util.List;

/**
 * What is connected through one account, and since when.
 *
 * @param accountName what it is called
 * @param region text key of the region of its consent
 * @param consented when its consent was given last, or null if nobody knows
 * @param year how long that lasts, or null if nobody knows of an end
 * @param takesAll whether it takes all profiles that are found, for programs
 * @param profiles what is connected
 * @param typedName what was typed as its name
 * @param nameProblem text key of why that was refused, or null
 * @param freeName a name that is not taken, or empty
 * @param note text key of what was just done, or null
 * @param syncedJustNow why new numbers were not asked for, or null
 * @param address of this page; its parts are below it
 */
public record AccountPage(
        String accountName,
        String region,
        Moment consented,
        ConsentYear year,
        boolean takesAll,
        List<ConnectedProfile> profiles,
        String typedName,
        String nameProblem,
        String freeName,
        String note,
        SyncedJustNow syncedJustNow,
        String address)
        implements View {

    /**
     * The end of its consent.
     *
     * @param key text key of what is told of it
     * @param day "1 Aug 2027", put into the text, or empty
     * @param days how many days are left, put into the text, or empty
     * @param tone as of a health
     */
    public record ConsentYear(String key, String day, String days, String tone) {}

    /**
     * A connection of it.
     *
     * @param address where it is looked at
     * @param name the advertiser
     * @param country two-letter country code in lower case, for the flag
     * @param domain {@code Amazon.com}
     * @param health the text key of its state
     * @param healthTone {@code good}, {@code busy}, {@code warning}, {@code bad} or {@code off}
     * @param lastSync when data came last, or null
     * @param canSync whether new numbers can be asked for
     * @param refreshing whether new numbers are on their way
     * @param trouble what keeps them from coming, or null
     */
    public record ConnectedProfile(
            String address,
            String name,
            String country,
            String domain,
            String health,
            String healthTone,
            Moment lastSync,
            boolean canSync,
            boolean refreshing,
            Trouble trouble) {}

    /**
     * Amazon was asked a moment ago.
     *
     * @param profileName for which profile
     * @param again the time of day from which it can be asked again
     * @param left how long until then
     */
    public record SyncedJustNow(String profileName, Moment asked, String again, Moment left) {}

    @Override
    public String template() {
        return "account/account";
    }
}
