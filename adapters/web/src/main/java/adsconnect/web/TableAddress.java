package adsconnect.web;

import adsconnect.domain.metrics.CampaignFilter;
import adsconnect.domain.metrics.TableQuery;
import adsconnect.domain.metrics.TableQuery.Order;
import adsconnect.domain.sync.AdProduct;
import adsconnect.httpkit.Fields;
import adsconnect.ui.dashboard.Carried;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which rows of a table are asked for, as an address says it; what it does not say, or not rightly, is as at first. */
record TableAddress(String words, Order order, int page, CampaignFilter filter) {

    static final TableAddress FIRST = new TableAddress("", Order.DEAREST_FIRST, 1, CampaignFilter.ALL);

    /** Amazon's words for how campaigns can stand. */
    static final List<String> STATUSES = List.of("ENABLED", "PAUSED", "ARCHIVED");

    private static final int LONGEST_WORDS = 100;
    private static final int LAST_PAGE = 1_000_000;
    private static final String NAME = "name";
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\s]+");

    /** @param prefix what the names of its fields begin with */
    static TableAddress of(Fields query, String prefix) {
        return new TableAddress(
                query.first(prefix + "words").map(TableAddress::readable).orElse(""),
                query.first(prefix + "sort").flatMap(TableAddress::order).orElse(Order.DEAREST_FIRST),
                query.first(prefix + "page").map(TableAddress::page).orElse(1),
                new CampaignFilter(
                        query.first(prefix + "product").flatMap(TableAddress::product),
                        query.first(prefix + "status").filter(STATUSES::contains)));
    }

    /** What an address says of it; nothing for what is shown anyway. */
    List<Carried> fields(String prefix) {
        List<Carried> fields = new ArrayList<>();
        if (!words.isEmpty()) {
            fields.add(new Carried(prefix + "words", words));
        }
        filter.product().ifPresent(product -> fields.add(new Carried(prefix + "product", product.name())));
        filter.status().ifPresent(status -> fields.add(new Carried(prefix + "status", status)));
        if (!order.equals(Order.DEAREST_FIRST)) {
            fields.add(new Carried(prefix + "sort", name(order)));
        }
        if (page > 1) {
            fields.add(new Carried(prefix + "page", Integer.toString(page)));
        }
        return fields;
    }

    /** {@code spend} upwards, {@code -spend} downwards. */
    static String name(Order order) {
        return (order.descending() ? "-" : "")
                + order.by().map(MeasureNames::key).orElse(NAME);
    }

    TableQuery query() {
        return new TableQuery(words, order, page, TableQuery.SCREEN);
    }

    boolean filtered() {
        return !words.isEmpty() || !filter.equals(CampaignFilter.ALL);
    }

    TableAddress ordered(Order other) {
        return new TableAddress(words, other, 1, filter);
    }

    TableAddress at(int other) {
        return new TableAddress(words, order, other, filter);
    }

    TableAddress cleared() {
        return FIRST.ordered(order);
    }

    /** Whether only the words differ, and both have some: somebody goes on typing. */
    boolean typedOnFrom(TableAddress other) {
        return !words.isEmpty()
                && !other.words.isEmpty()
                && other.cleared().equals(cleared())
                && other.filter.equals(filter);
    }

    private static Optional<Order> order(String name) {
        boolean descending = name.startsWith("-");
        String key = descending ? name.substring(1) : name;
        if (key.equals(NAME)) {
            return Optional.of(new Order(Optional.empty(), descending));
        }
        return MeasureNames.of(key).map(measure -> new Order(Optional.of(measure), descending));
    }

    private static String readable(String typed) {
        String words = UNSEEN.matcher(typed).replaceAll(" ").strip();
        int length = Math.min(LONGEST_WORDS, words.codePointCount(0, words.length()));
        return words.substring(0, words.offsetByCodePoints(0, length)).strip();
    }

    private static int page(String number) {
        return number.matches("[1-9]\\d{0,6}") ? Math.min(Integer.parseInt(number), LAST_PAGE) : 1;
    }

    private static Optional<AdProduct> product(String name) {
        return Arrays.stream(AdProduct.values())
                .filter(product -> product.name().equals(name))
                .findFirst();
    }
}
