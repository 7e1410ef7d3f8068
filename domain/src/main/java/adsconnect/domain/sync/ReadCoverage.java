package adsconnect.domain.sync;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.FindReadable;
import adsconnect.domain.connection.ReadableProfile;
import adsconnect.domain.sync.port.CoverageSource;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Tells what is loaded of a profile, day by day, and what its last runs did (SYNC-9). */
public final class ReadCoverage {

    /** As many as are looked at together. */
    private static final int MONTHS = 3;

    private static final int RUNS = 7;

    private final FindReadable findReadable;
    private final CoverageSource coverage;
    private final Clock clock;

    public ReadCoverage(FindReadable findReadable, CoverageSource coverage, Clock clock) {
        this.findReadable = findReadable;
        this.coverage = coverage;
        this.clock = clock;
    }

    /**
     * What is known.
     *
     * @param months the months that are told of, whole or up to yesterday
     * @param days their days
     * @param firstDay the first day that ever was wanted; empty before the first load
     * @param covers what is known of days, by kind of report
     * @param runs the last ones, the newest first
     */
    public record Told(
            ReadableProfile of,
            Months months,
            DayRange days,
            Optional<LocalDate> firstDay,
            Map<ReportType, SortedMap<LocalDate, DayCover>> covers,
            List<PastRun> runs) {
        public Told {
            covers = Map.copyOf(covers);
            runs = List.copyOf(runs);
        }

        /** Empty where nothing is known. */
        public Optional<DayCover> of(ReportType type, LocalDate day) {
            return Optional.ofNullable(covers.get(type)).map(days -> days.get(day));
        }

        /** Whether anything is known of days before the ones that are told of. */
        public boolean hasEarlier() {
            return firstDay.filter(first -> first.isBefore(days.from())).isPresent();
        }

        /** Whether that day should be there by now. */
        public boolean wanted(LocalDate day) {
            return firstDay.filter(first -> !day.isBefore(first)).isPresent();
        }
    }

    /**
     * Months that are looked at together.
     *
     * @param newest the last one there is
     */
    public record Months(YearMonth from, YearMonth to, YearMonth newest) {

        /** Those that end with that one; it is none of the future, and has something to tell. */
        static Months ending(YearMonth asked, YearMonth oldest, YearMonth newest) {
            YearMonth to = asked.isAfter(newest) ? newest : asked.isBefore(oldest) ? oldest : asked;
            YearMonth from = to.minusMonths(MONTHS - 1L);
            return new Months(from.isBefore(oldest) ? oldest : from, to, newest);
        }

        /** The next ones before these. */
        public YearMonth earlier() {
            return from.minusMonths(1);
        }

        /** The next ones after these; empty if there are none. */
        public Optional<YearMonth> later() {
            YearMonth next = to.plusMonths(MONTHS);
            return to.equals(newest) ? Optional.empty() : Optional.of(next.isAfter(newest) ? newest : next);
        }
    }

    /**
     * Empty if there is no such profile of theirs, or nothing of it can be read any more (SEC-1).
     *
     * @param last the last month to tell of; without it, and for those of the future, the newest
     */
    public Optional<Told> read(UserId user, ProfileId profile, Optional<YearMonth> last) {
        return findReadable.find(user, profile).map(readable -> told(readable, last));
    }

    private Told told(ReadableProfile of, Optional<YearMonth> last) {
        ProfileId profile = of.profile().id();
        UserId owner = of.owner();
        LocalDate yesterday = lastDay(of);
        YearMonth newest = YearMonth.from(yesterday);
        Optional<LocalDate> first = coverage.firstDay(profile, owner);
        Months months = Months.ending(
                last.orElse(newest),
                first.map(YearMonth::from)
                        .filter(month -> month.isBefore(newest))
                        .orElse(newest),
                newest);
        LocalDate end = months.to().atEndOfMonth();
        DayRange days = new DayRange(months.from().atDay(1), end.isAfter(yesterday) ? yesterday : end);
        return new Told(of, months, days, first, coverage.days(profile, owner, days), coverage.lastRuns(profile, RUNS));
    }

    /** Yesterday, or the last day that came before it was disconnected: later ones nobody waits for. */
    private LocalDate lastDay(ReadableProfile of) {
        LocalDate yesterday =
                LocalDate.ofInstant(clock.instant(), of.profile().zone()).minusDays(1);
        return of.account().isPresent() ? yesterday : of.dataThrough().orElse(yesterday);
    }
}
