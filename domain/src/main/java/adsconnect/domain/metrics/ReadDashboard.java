package adsconnect.domain.metrics;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Profile;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.FormerConnection;
import adsconnect.domain.metrics.port.MetricsSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How the advertising of one connection did over the last days, and before (DASH-1). */
public final class ReadDashboard {

    private final MetricsSource metrics;
    private final Clock clock;

    public ReadDashboard(MetricsSource metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * The numbers of one period.
     *
     * @param period what was asked for, but not before the first day that was loaded
     * @param byDay every day of the period, also those without rows
     * @param gaps what is missing in the period, so that the totals are not all there was
     * @param before the totals of the period before; empty where not all of it was ever loaded
     */
    public record Numbers(
            Period period,
            SortedMap<LocalDate, Measures> byDay,
            Measures totals,
            Optional<Measures> before,
            List<CampaignMeasures> campaigns,
            List<Gap> gaps) {}

    /** @param days how many days, ending with the last one loaded */
    public Numbers read(Connection connection, int days) {
        return read(connection.profile(), connection.account().owner(), connection.dataThrough(), days);
    }

    /** The same of what was loaded before it was disconnected (RECO-1). */
    public Numbers read(FormerConnection former, int days) {
        return read(former.profile(), former.owner(), former.dataThrough(), days);
    }

    private Numbers read(Profile profile, UserId owner, Optional<LocalDate> dataThrough, int days) {
        LocalDate yesterday =
                LocalDate.ofInstant(clock.instant(), profile.zone()).minusDays(1);
        LocalDate last = dataThrough.orElse(yesterday);
        Optional<LocalDate> first = metrics.firstDay(profile.id(), owner).filter(day -> !day.isAfter(last));
        Period period = loaded(Period.ending(last, days), first);
        Map<LocalDate, Measures> rows = metrics.byDay(profile.id(), owner, period);
        SortedMap<LocalDate, Measures> byDay = new TreeMap<>();
        period.from()
                .datesUntil(period.to().plusDays(1))
                .forEach(day -> byDay.put(day, rows.getOrDefault(day, Measures.NONE)));
        return new Numbers(
                period,
                byDay,
                total(byDay),
                before(profile, owner, period, first),
                metrics.byCampaign(profile.id(), owner, period),
                metrics.gaps(profile.id(), owner, period));
    }

    /** A day that was never loaded is not a day without spend, and is left out (SYNC-9). */
    private static Period loaded(Period wanted, Optional<LocalDate> first) {
        return first.filter(day -> day.isAfter(wanted.from()))
                .map(day -> new Period(day, wanted.to()))
                .orElse(wanted);
    }

    private Optional<Measures> before(Profile profile, UserId owner, Period period, Optional<LocalDate> first) {
        Period before = period.before();
        return first.filter(day -> !day.isAfter(before.from()))
                .map(day -> total(metrics.byDay(profile.id(), owner, before)));
    }

    private static Measures total(Map<LocalDate, Measures> days) {
        return days.values().stream().reduce(Measures.NONE, Measures::plus);
    }
}
