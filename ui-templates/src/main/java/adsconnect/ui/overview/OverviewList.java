package adsconnect.ui.overview;

import adsconnect.ui.Moment;
import adsconnect.ui.View;
import java.util.List;

/**
 * What was found of all accounts, in the order and over the days that were asked for.
 *
 * @param all how many accounts there are
 * @param words what was looked for, or empty
 * @param kept what was chosen besides the words, for the form that looks for others
 * @param periods how many days to look at
 * @param filters which states to look at
 * @param columns what the rows can be sorted by, in the order they stand in
 * @param rows those of this page
 * @param found how many there are on all pages
 * @param range "51–100", the numbers of the rows
 * @param previous address of the page before, or null
 * @param next address of the page after, or null
 * @param csv where all that was found is to be had as a file
 * @param currencies how many there are among what was found; amounts of two are not compared
 */
public record OverviewList(
        int all,
        String words,
        List<Kept> kept,
        List<Period> periods,
        List<Filter> filters,
        List<Column> columns,
        List<Row> rows,
        int found,
        String range,
        String previous,
        String next,
        String csv,
        int currencies)
        implements View {

    @Override
    public String template() {
        return "overview/_list";
    }

    /** One parameter of the address and its value. */
    public record Kept(String name, String value) {}

    /** So many days, and where they are looked at. */
    public record Period(int days, String address, boolean selected) {}

    /**
     * @param id of the link, which stays the same
     * @param key text key of what it is called
     * @param count how many there are
     */
    public record Filter(String id, String key, String count, String address, boolean selected) {}

    /**
     * @param key text key of its title
     * @param name goes into the css class
     * @param address where the rows are sorted by it, the other way round if they are already
     * @param sorted as in {@code aria-sort}: {@code none}, {@code ascending} or {@code descending}
     */
    public record Column(String key, String name, String address, String sorted) {}

    /**
     * One account.
     *
     * @param name the profile's
     * @param country two-letter code in lower case, for the flag
     * @param lastSync null if there was none yet
     * @param dataThrough a day, or a dash
     * @param help what helps, or null if there is nothing to do
     */
    public record Row(
            String address,
            String name,
            String accountName,
            String country,
            String domain,
            Figure spend,
            Figure sales,
            Figure acos,
            Figure roas,
            Moment lastSync,
            String dataThrough,
            String health,
            String healthTone,
            Help help) {}

    /**
     * @param change "+12.3%" against as many days before, or empty if there is nothing to compare with
     * @param trend {@code better}, {@code worse}, {@code more}, {@code less}, {@code same}, or {@code open} for worse so far
     */
    public record Figure(String value, String change, String trend) {}

    /**
     * @param key text key of the button
     * @param post whether the button sends a form; it is a link otherwise
     */
    public record Help(String action, String key, boolean post) {}
}
