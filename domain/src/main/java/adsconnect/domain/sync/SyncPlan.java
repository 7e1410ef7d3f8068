package adsconnect.domain.sync;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one run asks Amazon for: of each kind of report the last days anew, because attribution moves, and all days before them
 * that are wanted and not there, as far back as Amazon keeps them (SYNC-4, SYNC-8). In as few reports as can be, of at most 31
 * days each; one may take days along that are there already. The latest days come first.
 *
 * @param notKept the days that Amazon no longer has, as far as they are wanted and nothing is known of them
 */
record SyncPlan(List<ReportOrder> orders, List<NotKept> notKept) {

    SyncPlan {
        orders = List.copyOf(orders);
        notKept = List.copyOf(notKept);
    }

    /** Days of one kind of report that Amazon no longer has. */
    record NotKept(ReportType type, DayRange days) {}

    /**
     * What is known already.
     *
     * @param firstDay the first day that ever was wanted of any report; empty if nothing was ever loaded
     */
    record Known(Optional<LocalDate> firstDay, Map<ReportType, SortedMap<LocalDate, DayCover>> days) {

        private SortedMap<LocalDate, DayCover> of(ReportType type) {
            return days.getOrDefault(type, new TreeMap<>());
        }
    }

    /** The first load: a small preview before everything else (SYNC-1). */
    static SyncPlan first(LocalDate today, int days, Known known) {
        SyncPlan rest = of(today, days, known);
        List<ReportOrder> orders = new ArrayList<>();
        orders.add(ReportOrder.preview(today, days));
        orders.addAll(rest.orders());
        return new SyncPlan(orders, rest.notKept());
    }

    /** A later one. */
    static SyncPlan of(LocalDate today, int window, Known known) {
        List<List<ReportOrder>> ofEachType = new ArrayList<>();
        List<NotKept> notKept = new ArrayList<>();
        for (ReportType type : ReportType.values()) {
            LocalDate earliest = today.minusDays(type.keptDays());
            DayRange kept = new DayRange(later(earliest, today.minusDays(window)), today.minusDays(1));
            ofEachType.add(orders(type, wanted(kept, earliest, known.firstDay(), known.of(type))));
            known.firstDay()
                    .filter(first -> first.isBefore(earliest))
                    .ifPresent(first -> notKept.add(new NotKept(type, new DayRange(first, earliest.minusDays(1)))));
        }
        return new SyncPlan(inTurns(ofEachType), notKept);
    }

    private static NavigableSet<LocalDate> wanted(
            DayRange window, LocalDate earliest, Optional<LocalDate> firstDay, SortedMap<LocalDate, DayCover> known) {
        NavigableSet<LocalDate> wanted = new TreeSet<>(window.days().toList());
        LocalDate from = later(firstDay.orElse(window.from()), earliest);
        if (from.isBefore(window.from())) {
            from.datesUntil(window.from())
                    .filter(day -> !known.containsKey(day) || known.get(day).open())
                    .forEach(wanted::add);
        }
        return wanted;
    }

    /** From the last day on, each report as long as can be: no other way takes fewer. */
    private static List<ReportOrder> orders(ReportType type, NavigableSet<LocalDate> wanted) {
        List<ReportOrder> orders = new ArrayList<>();
        NavigableSet<LocalDate> left = wanted;
        while (!left.isEmpty()) {
            LocalDate to = left.last();
            LocalDate from = left.ceiling(to.minusDays(ReportOrder.MOST_DAYS - 1L));
            orders.add(new ReportOrder(type, new DayRange(from, to), false));
            left = left.headSet(from, false);
        }
        return orders;
    }

    /** The first of each, then the second of each, and so on. */
    private static List<ReportOrder> inTurns(List<List<ReportOrder>> ofEachType) {
        int most = ofEachType.stream().mapToInt(List::size).max().orElse(0);
        List<ReportOrder> turns = new ArrayList<>();
        for (int turn = 0; turn < most; turn++) {
            for (List<ReportOrder> orders : ofEachType) {
                if (turn < orders.size()) {
                    turns.add(orders.get(turn));
                }
            }
        }
        return turns;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
