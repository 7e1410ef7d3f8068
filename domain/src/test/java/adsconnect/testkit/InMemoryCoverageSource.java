package adsconnect.testkit;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.sync.DayCover;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.PastRun;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.SyncRunId;
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
        return database.locked(() -> List.copyOf(database.runs.entrySet()).reversed().stream()
                .filter(entry -> entry.getValue().profile().equals(profile))
                .limit(atMost)
                .map(entry -> past(entry.getKey(), entry.getValue()))
                .toList());
    }

    @Override
    public Optional<PastRun> run(ProfileId profile, SyncRunId run) {
        return database.locked(() -> Optional.ofNullable(database.runs.get(run))
                .filter(row -> row.profile().equals(profile))
                .map(row -> past(run, row)));
    }

    private PastRun past(SyncRunId id, InMemorySyncRuns.Row row) {
        InMemoryPastReports reports = new InMemoryPastReports(database);
        return new PastRun(
                id,
                row.kind(),
                row.runState(),
                row.queuedAt(),
                row.finishedAt(),
                row.failure(),
                row.jobs().stream().map(job -> reports.of(id, job)).toList());
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
