package adsconnect.domain.metrics;

import adsconnect.domain.connection.ConnectionStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an overview can be sorted by (DASH-4). Each has the way round that is asked for first, and the other. What has no value
 * comes last either way, and what is alike stands worst and dearest first.
 */
public enum OverviewOrder {
    /** The worst first. */
    HEALTH,
    /** By the profile's name, then the account's. */
    NAME,
    /** The dearest first, each currency by itself: amounts of two can't be compared. */
    SPEND,
    SALES,
    /** The highest first: there sales cost most. */
    ACOS,
    ROAS,
    /** The latest first. */
    LAST_SYNC,
    DATA_THROUGH;

    private static final Comparator<OverviewRow> BY_NAME = Comparator.comparing(
                    (OverviewRow row) -> row.connection().profile().name(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(row -> row.connection().account().name().value(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(row -> row.connection().profile().id().value());

    /** @param reversed the other way round than it is asked for first */
    public List<OverviewRow> sorted(List<OverviewRow> rows, boolean reversed) {
        Map<String, Long> currencies =
                rows.stream().collect(Collectors.groupingBy(OverviewOrder::currency, Collectors.counting()));
        Comparator<OverviewRow> worstAndDearest = worstFirst(false)
                .thenComparing(money(currencies, Measures::spend, false))
                .thenComparing(BY_NAME);
        List<OverviewRow> sorted = new ArrayList<>(rows);
        sorted.sort(by(currencies, reversed).thenComparing(worstAndDearest));
        return Collections.unmodifiableList(sorted);
    }

    private Comparator<OverviewRow> by(Map<String, Long> currencies, boolean reversed) {
        return switch (this) {
            case HEALTH -> worstFirst(reversed);
            case NAME -> reversed ? BY_NAME.reversed() : BY_NAME;
            case SPEND -> money(currencies, Measures::spend, reversed);
            case SALES -> money(currencies, Measures::sales, reversed);
            case ACOS -> highest(row -> row.totals().flatMap(Measures::acos), reversed);
            case ROAS -> highest(row -> row.totals().flatMap(Measures::roas), reversed);
            case LAST_SYNC -> highest(row -> row.connection().lastSyncAt(), reversed);
            case DATA_THROUGH -> highest(row -> row.connection().dataThrough().map(day -> day.toEpochDay()), reversed);
        };
    }

    private static Comparator<OverviewRow> worstFirst(boolean reversed) {
        Comparator<OverviewRow> worst = Comparator.comparing(OverviewRow::status, ConnectionStatus.worstFirst());
        return reversed ? worst.reversed() : worst;
    }

    /** The currency that most have comes first, also the other way round. */
    private static Comparator<OverviewRow> money(
            Map<String, Long> currencies, Function<Measures, BigDecimal> measure, boolean reversed) {
        Comparator<OverviewRow> known = Comparator.comparing(row -> row.totals().isEmpty());
        return known.thenComparing(
                        OverviewOrder::currency,
                        Comparator.comparing((String currency) -> -currencies.getOrDefault(currency, 0L))
                                .thenComparing(Comparator.naturalOrder()))
                .thenComparing(highest(row -> row.totals().map(measure), reversed));
    }

    private static <V extends Comparable<? super V>> Comparator<OverviewRow> highest(
            Function<OverviewRow, Optional<V>> value, boolean reversed) {
        Comparator<V> order = reversed ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return Comparator.comparing(row -> value.apply(row).orElse(null), Comparator.nullsLast(order));
    }

    private static String currency(OverviewRow row) {
        return row.connection().profile().currencyCode();
    }
}
