package adsconnect.web;

import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.metrics.OverviewOrder;
import adsconnect.httpkit.Fields;
import adsconnect.ui.overview.OverviewList.Kept;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is chosen in the overview, all of it in the address. What is not known there is as if it were not there.
 *
 * @param show {@code attention}, the name of a state in lower case, or empty for all
 * @param reversed the other way round than the order is asked for first
 * @param page from one; there may be fewer
 */
record OverviewQuery(ProfileSearch search, int days, String show, OverviewOrder order, boolean reversed, int page) {

    static final List<Integer> PERIODS = List.of(7, 14, 30, 90);
    static final String ATTENTION = "attention";

    private static final String REVERSED = "-";

    static OverviewQuery of(Fields query) {
        String sort = query.first("sort").orElse("");
        boolean reversed = sort.startsWith(REVERSED);
        String column = reversed ? sort.substring(REVERSED.length()) : sort;
        Optional<OverviewOrder> order = Stream.of(OverviewOrder.values())
                .filter(known -> name(known).equals(column))
                .findFirst();
        return new OverviewQuery(
                new ProfileSearch(ProfileSearch.of(query).words(), "", ""),
                query.first("days")
                        .flatMap(wanted -> PERIODS.stream()
                                .filter(days -> wanted.equals(days.toString()))
                                .findFirst())
                        .orElse(PERIODS.getFirst()),
                query.first("show").filter(OverviewQuery::known).orElse(""),
                order.orElse(OverviewOrder.HEALTH),
                reversed && order.isPresent(),
                query.first("page")
                        .filter(number -> number.matches("[1-9]\\d{0,5}"))
                        .map(Integer::valueOf)
                        .orElse(1));
    }

    static String name(OverviewOrder order) {
        return Words.of(order);
    }

    static String name(ConnectionStatus status) {
        return Words.of(status);
    }

    boolean shows(ConnectionStatus status) {
        return show.isEmpty() || (show.equals(ATTENTION) ? status.needsAttention() : show.equals(name(status)));
    }

    OverviewQuery over(int otherDays) {
        return new OverviewQuery(search, otherDays, show, order, reversed, page);
    }

    OverviewQuery showing(String other) {
        return new OverviewQuery(search, days, other, order, reversed, 1);
    }

    /** By that column; the other way round if it is by that one already. */
    OverviewQuery by(OverviewOrder other) {
        return new OverviewQuery(search, days, show, other, other == order && !reversed, 1);
    }

    OverviewQuery at(int otherPage) {
        return new OverviewQuery(search, days, show, order, reversed, otherPage);
    }

    String address() {
        return address(OverviewRoutes.OVERVIEW);
    }

    String csv() {
        return at(1).address(OverviewRoutes.OVERVIEW_FILE);
    }

    /** All but the words and the page, which begins anew with other words. */
    List<Kept> kept() {
        List<Kept> kept = new ArrayList<>();
        if (days != PERIODS.getFirst()) {
            kept.add(new Kept("days", Integer.toString(days)));
        }
        if (!show.isEmpty()) {
            kept.add(new Kept("show", show));
        }
        if (reversed || order != OverviewOrder.HEALTH) {
            kept.add(new Kept("sort", (reversed ? REVERSED : "") + name(order)));
        }
        return kept;
    }

    private String address(String path) {
        List<Kept> all = new ArrayList<>();
        if (!search.words().isEmpty()) {
            all.add(new Kept("words", search.words()));
        }
        all.addAll(kept());
        if (page > 1) {
            all.add(new Kept("page", Integer.toString(page)));
        }
        String query = all.stream()
                .map(kept -> kept.name() + "=" + URLEncoder.encode(kept.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static boolean known(String show) {
        return show.equals(ATTENTION)
                || Stream.of(ConnectionStatus.values()).map(OverviewQuery::name).anyMatch(show::equals);
    }
}
