package adsconnect.domain.sync;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.sync.port.CoverageSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Tells what is loaded of a connection, day by day, and what its last runs did (SYNC-9). */
public final class ReadCoverage {

    private static final int DAYS = 91;
    private static final int RUNS = 7;

    private final Connections connections;
    private final CoverageSource coverage;
    private final Clock clock;

    public ReadCoverage(Connections connections, CoverageSource coverage, Clock clock) {
        this.connections = connections;
        this.coverage = coverage;
        this.clock = clock;
    }

    /**
     * What is known.
     *
     * @param days the days that are told of, ending yesterday
     * @param firstDay the first day that ever was wanted; empty before the first load
     * @param covers what is known of days, by kind of report
     * @param runs the last ones, the newest first
     */
    public record Told(
            Connection connection,
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

        /** Whether that day should be there by now. */
        public boolean wanted(LocalDate day) {
            return firstDay.filter(first -> !day.isBefore(first)).isPresent();
        }
    }

    /** Empty if there is no such connection of theirs (SEC-1). */
    public Optional<Told> read(UserId user, ProfileId profile) {
        return connections.find(user, profile).map(this::told);
    }

    private Told told(Connection connection) {
        ProfileId profile = connection.profile().id();
        UserId owner = connection.account().owner();
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), connection.profile().zone());
        DayRange days = DayRange.endingBefore(today, DAYS);
        return new Told(
                connection,
                days,
                coverage.firstDay(profile, owner),
                coverage.days(profile, owner, days),
                coverage.lastRuns(profile, RUNS));
    }
}
