package adsconnect.ui.dashboard;

import adsconnect.ui.View;
import java.util.List;

/**
 * A page of a table that can be sorted and searched.
 *
 * @param key {@code campaigns} or {@code search-terms}: its texts are at {@code <key>.…}, its ids begin with it
 * @param prefix what the names of its fields begin with in addresses
 * @param asked what is asked for
 * @param headings the name and the ten figures
 * @param orders all orders to choose from
 * @param self where it is as it stands
 * @param cleared where it is with nothing filtered
 * @param csv where all of it can be had as a file
 * @param content null while it is being added up
 */
public record FiguresTable<R>(
        String key,
        String prefix,
        Asked asked,
        List<Heading> headings,
        List<Order> orders,
        Link self,
        Link cleared,
        String csv,
        Content<R> content)
        implements View {

    /**
     * What is asked for.
     *
     * @param page where the form leads, without what it sends
     * @param part the same for htmx
     * @param carried what the form sends along
     * @param product key of an ad product, or empty for all
     * @param status in Amazon's words, or empty for all
     * @param filtered whether anything is
     */
    public record Asked(
            String page,
            String part,
            List<Carried> carried,
            String words,
            String product,
            String status,
            boolean filtered) {}

    /**
     * @param key {@code name} or a measure's
     * @param order {@code ascending}, {@code descending} or {@code none}
     * @param link where pressing it leads
     */
    public record Heading(String key, String order, Link link) {}

    /**
     * @param value as addresses say it
     * @param key {@code name} or a measure's
     */
    public record Order(String value, String key, boolean descending, boolean selected) {}

    /**
     * What was found.
     *
     * @param found how many rows on all pages
     * @param totals of all of them, one for each column of figures
     * @param previous null on the first page
     * @param next null on the last one
     */
    public record Content<R>(
            List<R> rows, long found, List<String> totals, int page, int pages, Link previous, Link next) {
        public Content {
            rows = List.copyOf(rows);
        }
    }

    @Override
    public String template() {
        return "dashboard/_" + key;
    }
}
