package adsconnect.ui.console;

import java.util.List;

/**
 * What stands around the rows of every list of the console: search, filters, the way on, and the same as a file.
 *
 * @param address of the list
 * @param words that are looked for, or empty
 * @param kept what is chosen besides the words, for the form that looks for others
 * @param chips filters of one click
 * @param choices filters of many values
 * @param csv where all that was found is to be had as a file
 * @param newest where the first page is, or empty if this is it
 * @param further where the next page is, or empty if there is none
 * @param live where the rows are asked for anew, or empty if they stay as they are
 * @param chosen whether anything is looked for or filtered
 */
public record Listing(
        String address,
        String words,
        List<Kept> kept,
        List<Chip> chips,
        List<Choice> choices,
        String csv,
        String newest,
        String further,
        String live,
        boolean chosen) {

    /** One parameter of the address and its value. */
    public record Kept(String name, String value) {}

    /**
     * @param id of the link, which stays the same
     * @param key text key of what it is called
     * @param count how many there are, or empty where nobody counts
     */
    public record Chip(String id, String key, String count, String address, boolean selected) {}

    /** @param key text key of what it is called */
    public record Choice(String name, String key, List<Option> options) {}

    /** @param label as it is shown */
    public record Option(String value, String label, boolean chosen) {}
}
