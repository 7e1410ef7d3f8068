package adsconnect.domain.metrics;

import java.util.Optional;

/**
 * Which rows of a table somebody wants to see.
 *
 * @param words each of which must be part of a row's name, whatever its case; empty for all
 * @param order what comes first
 * @param page from 1; past the end means the last one
 * @param size rows of a page
 */
public record TableQuery(String words, Order order, int page, int size) {

    /** Rows that a screen shows at once. */
    public static final int SCREEN = 25;

    /** Rows that a file holds: more would take a node's memory, and no spreadsheet opens many more. */
    public static final int FILE = 100_000;

    /** All of a period, dearest first. */
    public static final TableQuery FIRST_PAGE = new TableQuery("", Order.DEAREST_FIRST, 1, SCREEN);

    public TableQuery {
        words = words.strip();
        if (page < 1 || size < 1) {
            throw new IllegalArgumentException("Pages count from 1 and have a row at least");
        }
    }

    /** All that is found, as far as a file holds it. */
    TableQuery all() {
        return new TableQuery(words, order, 1, FILE);
    }

    /**
     * What comes first; rows without that figure come last either way, and equal ones dearest first.
     *
     * @param by empty for the name
     */
    public record Order(Optional<Measure> by, boolean descending) {

        public static final Order DEAREST_FIRST = new Order(Optional.of(Measure.SPEND), true);
    }
}
