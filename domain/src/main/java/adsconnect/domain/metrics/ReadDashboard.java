package adsconnect.domain.metrics;

import adsconnect.domain.connection.ReadableProfile;
import adsconnect.domain.metrics.port.MetricsSource;
import adsconnect.domain.sync.AdProduct;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** How the advertising of one profile did over some days, and before (DASH-1). */
public final class ReadDashboard {

    /** Amazon keeps changing the last days for a while (DASH-2). */
    public static final int UNSETTLED_DAYS = 2;

    private final MetricsSource metrics;
    private final Clock clock;

    public ReadDashboard(MetricsSource metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * The numbers of one period.
     *
     * @param wanted what was asked for
     * @param period the same, but not before the first day that was loaded
     * @param byDay every day of the period, also those without rows
     * @param incomplete days of the period of which not every ad product is loaded
     * @param unknown those of them of which none is, so that nothing is known of them
     * @param settledThrough after this day numbers are not final
     * @param byProduct what each ad product adds up to; those of which no day is loaded are left out
     * @param before the totals of the period before; empty where not all of it is loaded of the same ad products
     * @param gaps what is missing in the period, so that the totals are not all there was
     */
    public record Numbers(
            Period wanted,
            Period period,
            SortedMap<LocalDate, Measures> byDay,
            SortedSet<LocalDate> incomplete,
            SortedSet<LocalDate> unknown,
            LocalDate settledThrough,
            Measures totals,
            Map<AdProduct, Measures> byProduct,
            Optional<Measures> before,
            List<Gap> gaps) {}

    public Numbers read(ReadableProfile loaded, PeriodChoice choice) {
        LocalDate last = loaded.lastDay(clock.instant());
        Optional<LocalDate> first = first(loaded, last);
        Period wanted = choice.ending(last);
        Period period = loaded(wanted, first);
        Map<LocalDate, Map<AdProduct, Measures>> days = days(loaded, period);
        SortedMap<LocalDate, Measures> byDay = new TreeMap<>();
        SortedSet<LocalDate> incomplete = new TreeSet<>();
        SortedSet<LocalDate> unknown = new TreeSet<>();
        for (LocalDate day : period.all()) {
            Map<AdProduct, Measures> products = days.getOrDefault(day, Map.of());
            byDay.put(day, total(products.values()));
            if (products.size() < AdProduct.values().length) {
                incomplete.add(day);
            }
            if (products.isEmpty()) {
                unknown.add(day);
            }
        }
        Map<AdProduct, Measures> byProduct = byProduct(days.values());
        return new Numbers(
                wanted,
                period,
                byDay,
                incomplete,
                unknown,
                last.minusDays(UNSETTLED_DAYS),
                total(byDay.values()),
                byProduct,
                before(loaded, period, byProduct.keySet()),
                metrics.gaps(loaded.profile().id(), loaded.owner(), period));
    }

    /** The days alone that {@link #read} tells of. */
    public Period period(ReadableProfile loaded, PeriodChoice choice) {
        LocalDate last = loaded.lastDay(clock.instant());
        return loaded(choice.ending(last), first(loaded, last));
    }

    private Optional<LocalDate> first(ReadableProfile loaded, LocalDate last) {
        return metrics.firstDay(loaded.profile().id(), loaded.owner()).filter(day -> !day.isAfter(last));
    }

    /** A day that was never loaded is not a day without spend, and is left out (SYNC-9). */
    private static Period loaded(Period wanted, Optional<LocalDate> first) {
        return first.filter(day -> day.isAfter(wanted.from()) && !day.isAfter(wanted.to()))
                .map(day -> new Period(day, wanted.to()))
                .orElse(wanted);
    }

    /** Days that were never loaded are not days without spend: nothing is compared with them (SYNC-9). */
    private Optional<Measures> before(ReadableProfile loaded, Period period, Set<AdProduct> products) {
        Map<LocalDate, Map<AdProduct, Measures>> days = days(loaded, period.before());
        boolean whole = !products.isEmpty()
                && period.before().all().stream()
                        .allMatch(
                                day -> days.getOrDefault(day, Map.of()).keySet().containsAll(products));
        return whole ? Optional.of(total(byProduct(days.values()).values())) : Optional.empty();
    }

    private Map<LocalDate, Map<AdProduct, Measures>> days(ReadableProfile loaded, Period period) {
        return metrics.byDay(loaded.profile().id(), loaded.owner(), period);
    }

    private static Map<AdProduct, Measures> byProduct(Collection<Map<AdProduct, Measures>> days) {
        Map<AdProduct, Measures> sums = new EnumMap<>(AdProduct.class);
        days.forEach(
                products -> products.forEach((product, measures) -> sums.merge(product, measures, Measures::plus)));
        return sums;
    }

    private static Measures total(Collection<Measures> measures) {
        return measures.stream().reduce(Measures.NONE, Measures::plus);
    }
}
