package adsconnect.domain.sync;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.sync.port.CoverageSource;
import adsconnect.domain.sync.port.LoadedRows;
import adsconnect.domain.sync.port.SyncRuns;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Decides what a run asks Amazon for, from what is there already, and writes it down (SYNC-4, SYNC-8). */
public final class PlanRun {

    private static final int DEEP_EVERY_DAYS = 7;

    private static final int LONGEST_KEPT = Arrays.stream(ReportType.values())
            .mapToInt(ReportType::keptDays)
            .max()
            .orElseThrow();

    private final SyncRuns runs;
    private final CoverageSource coverage;
    private final LoadedRows rows;
    private final UnitOfWork unitOfWork;
    private final SyncWindows windows;
    private final Clock clock;

    public PlanRun(
            SyncRuns runs,
            CoverageSource coverage,
            LoadedRows rows,
            UnitOfWork unitOfWork,
            SyncWindows windows,
            Clock clock) {
        this.runs = runs;
        this.coverage = coverage;
        this.rows = rows;
        this.unitOfWork = unitOfWork;
        this.windows = windows;
        this.clock = clock;
    }

    ClaimedRun plan(ClaimedRun run) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, run.profile().zone());
        SyncPlan.Known known = known(run, today);
        boolean first = run.kind() == RunKind.FIRST;
        // What a first run loaded is as good as a long window: nothing before it was ever there to move.
        boolean deep = first || isDeepDue(run, now);
        SyncPlan plan = first
                ? SyncPlan.first(today, windows.first(), known)
                : SyncPlan.of(today, deep ? windows.deep() : windows.daily(), known);
        return unitOfWork.inOne(() -> {
            plan.notKept().forEach(lost -> rows.notKept(run, lost.type(), lost.days(), clock.instant()));
            return runs.plan(run, plan.orders(), deep);
        });
    }

    /** By the profile's days: the time of day at which a run is queued differs. */
    private boolean isDeepDue(ClaimedRun run, Instant now) {
        ZoneId zone = run.profile().zone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        return runs.lastDeep(run.profile().id(), now)
                .map(last -> LocalDate.ofInstant(last, zone).plusDays(DEEP_EVERY_DAYS))
                .map(due -> !due.isAfter(today))
                .orElse(true);
    }

    private SyncPlan.Known known(ClaimedRun run, LocalDate today) {
        ProfileId profile = run.profile().id();
        UserId owner = run.account().owner();
        Optional<LocalDate> firstDay = coverage.firstDay(profile, owner);
        return new SyncPlan.Known(
                firstDay,
                firstDay.isPresent()
                        ? coverage.days(profile, owner, DayRange.endingBefore(today, LONGEST_KEPT))
                        : Map.of());
    }
}
