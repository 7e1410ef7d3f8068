package adsconnect.testkit;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.sync.DayCover;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.PastRun;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.port.CoverageSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which days are there, by the map of those that were loaded. */
public final class InMemoryCoverageSource implements CoverageSource {

    private final InMemoryDatabase database;

    public InMemoryCoverageSource(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<LocalDate> firstDay(ProfileId profile, UserId owner) {
        return database.locked(
                () -> of(profile, owner).map(entry -> entry.getKey().day()).min(LocalDate::compareTo));
    }

    @Override
    public Map<ReportType, SortedMap<LocalDate, DayCover>> days(ProfileId profile, UserId owner, DayRange days) {
        return database.locked(() -> {
            Map<ReportType, SortedMap<LocalDate, DayCover>> known = new EnumMap<>(ReportType.class);
            of(profile, owner)
                    .filter(entry -> days.contains(entry.getKey().day()))
                    .forEach(entry -> known.computeIfAbsent(entry.getKey().type(), type -> new TreeMap<>())
                            .put(entry.getKey().day(), cover(entry.getValue())));
            return known;
        });
    }

    @Override
    public List<PastRun> lastRuns(ProfileId profile, int atMost) {
        return database.locked(() -> List.copyOf(database.runs.values()).reversed().stream()
                .filter(row -> row.profile().equals(profile))
                .limit(atMost)
                .map(row -> new PastRun(row.kind(), row.queuedAt(), row.finishedAt(), row.failure(), row.jobs()))
                .toList());
    }

    private static DayCover cover(InMemoryLoadedRows.Coverage coverage) {
        return coverage.reason()
                .<DayCover>map(reason ->
                        reason.equals(DayCover.NotKept.REASON) ? new DayCover.NotKept() : new DayCover.Missing(reason))
                .orElseGet(() -> new DayCover.Loaded(coverage.rows()));
    }

    private Stream<Map.Entry<InMemoryLoadedRows.CoveredDay, InMemoryLoadedRows.Coverage>> of(
            ProfileId profile, UserId owner) {
        return database.coverage.entrySet().stream()
                .filter(entry -> entry.getKey().profile().equals(profile)
                        && entry.getKey().owner().equals(owner));
    }
}
