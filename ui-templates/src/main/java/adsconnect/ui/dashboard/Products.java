package adsconnect.ui.dashboard;

import java.util.List;

/**
 * What each ad product cost and brought.
 *
 * @param products all three, in their order
 * @param bar their parts of the spend; empty where there was none
 */
public record Products(List<Product> products, List<Part> bar) {

    /**
     * One ad product; names are at {@code product.<key>}.
     *
     * @param loaded whether any day of it is; without, the figures are empty
     */
    public record Product(
            String key,
            boolean loaded,
            String spend,
            String share,
            String sales,
            String acos,
            String roas,
            String orders) {}

    /** A part of the bar, in a box of a thousand. */
    public record Part(String key, int from, int width) {}
}
