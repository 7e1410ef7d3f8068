package adsconnect.domain.metrics;

import java.util.List;

/**
 * A page of a table.
 *
 * @param found how many rows there are on all pages
 * @param totals of all rows that were found, on whatever page
 * @param page which one this is, from 1
 * @param pages how many there are; one where nothing was found
 */
public record Table<T>(List<T> rows, long found, Measures totals, int page, int pages) {
    public Table {
        rows = List.copyOf(rows);
    }
}
