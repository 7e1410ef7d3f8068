package adsconnect.domain.metrics;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.metrics.port.MetricsSource;
import adsconnect.domain.sync.AdProduct;
import adsconnect.domain.sync.ReportJob;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.port.SyncRuns;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person sees of the first sync long before it is done: the preview's numbers, and what will be missing. */
public final class ReadFirstNumbers {

    private static final int DAYS = 7;

    private final MetricsSource metrics;
    private final SyncRuns runs;
    private final Clock clock;
    private final KnownByVersion known = new KnownByVersion();

    public ReadFirstNumbers(MetricsSource metrics, SyncRuns runs, Clock clock) {
        this.metrics = metrics;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * A few days of Sponsored Products, and what goes wrong meanwhile.
     *
     * @param period the days the numbers are of, also before they are in
     * @param totals of Sponsored Products alone, whatever else is loaded by now; empty until they are in (SYNC-1)
     * @param givenUp reports that Amazon does not make while others go on (WAIT-4)
     */
    public record FirstNumbers(Period period, Optional<Measures> totals, List<ReportJob.Failed> givenUp) {

        /** Whether waiting for the totals makes sense, or they are there. */
        public boolean expected() {
            return totals.isPresent()
                    || givenUp.stream().noneMatch(job -> job.order().type() == ReportType.SPONSORED_PRODUCTS_CAMPAIGNS);
        }
    }

    /** Those of the version that the connection is in. */
    public FirstNumbers read(Connection connection) {
        LocalDate yesterday = LocalDate.ofInstant(
                        clock.instant(), connection.profile().zone())
                .minusDays(1);
        return known.of(connection, yesterday, () -> read(connection, yesterday));
    }

    private FirstNumbers read(Connection connection, LocalDate yesterday) {
        ProfileId profile = connection.profile().id();
        UserId owner = connection.account().owner();
        // What was asked for before midnight is still the newest there is after it.
        Optional<Period> loaded = Stream.of(yesterday, yesterday.minusDays(1))
                .map(last -> Period.ending(last, DAYS))
                .filter(days -> metrics.covers(profile, owner, ReportType.SPONSORED_PRODUCTS_CAMPAIGNS, days))
                .findFirst();
        return new FirstNumbers(
                loaded.orElse(Period.ending(yesterday, DAYS)),
                loaded.map(days -> sponsoredProducts(profile, owner, days)),
                runs.givenUp(profile));
    }

    private Measures sponsoredProducts(ProfileId profile, UserId owner, Period days) {
        return metrics.byDay(profile, owner, days).values().stream()
                .map(products -> products.getOrDefault(AdProduct.SPONSORED_PRODUCTS, Measures.NONE))
                .reduce(Measures.NONE, Measures::plus);
    }
}
