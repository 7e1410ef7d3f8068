package adsconnect.postgres;

import adsconnect.domain.sync.ClaimedRun;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.ReportJob;
import adsconnect.domain.sync.ReportLine;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.port.DuplicateRows;
import adsconnect.domain.sync.port.LoadedRows;
import adsconnect.domain.sync.port.LoadedRows.Merged;
import adsconnect.domain.sync.port.LoadedRows.Staged;
import adsconnect.testkit.OpenedReport;
import adsconnect.testkit.Samples;
import adsconnect.testkit.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The nodes that work runs on a database, one after another, each as {@code LoadReport} does it. Used by one thread. */
final class LoadingNodes {

    private static final Duration LEASE = Duration.ofHours(1);

    private final Stores stores;
    private final Supplier<LoadedRows> starting;
    private final ClockAtRandom clock;
    private LoadedRows rows;
    private Instant heldUntil = Samples.NOW;

    /** @param starting makes what a node loads with, as a node does that starts */
    LoadingNodes(Stores stores, Supplier<LoadedRows> starting, ClockAtRandom clock) {
        this.stores = stores;
        this.starting = starting;
        this.clock = clock;
        this.rows = starting.get();
    }

    /** The whole report is the first job; the preview of it, if there is one, the last. */
    ClaimedRun begin(LoadedSeries series, ReportOrder order, Optional<ReportOrder> preview) {
        stores.syncQueue().queueFirstSync(series.profile().id(), clock.now());
        return stores.syncRuns()
                .plan(
                        claim(series),
                        Stream.concat(Stream.of(order), preview.stream()).toList());
    }

    ClaimedRun takeOver(LoadedSeries series) {
        clock.goOnTo(heldUntil.plusSeconds(1));
        return claim(series);
    }

    private ClaimedRun claim(LoadedSeries series) {
        heldUntil = clock.now().plus(LEASE);
        ClaimedRun run = stores.syncRuns().claim(clock.now(), heldUntil).orElseThrow();
        return new ClaimedRun(
                run.id(),
                run.kind(),
                run.fence(),
                run.profile(),
                series.account(),
                run.queuedAt(),
                run.failures(),
                run.jobs());
    }

    void finish(ClaimedRun run) {
        stores.syncRuns().finish(run, clock.now());
    }

    static ReportJob whole(ClaimedRun run) {
        return run.jobs().getFirst();
    }

    Staged stage(ClaimedRun run, Iterator<ReportLine> lines) {
        return stage(run, whole(run), lines);
    }

    Staged stage(ClaimedRun run, ReportJob job, Iterator<ReportLine> lines) {
        return rows.stage(run, job, () -> new OpenedReport(lines), clock.now());
    }

    /** Puts an empty report aside on a node that has just started. */
    Staged stageNothingElsewhere(ClaimedRun run) {
        return starting.get().stage(run, whole(run), () -> OpenedReport.of(List.of()), clock.now());
    }

    /** As {@code LoadReport} does it. */
    Merged merge(ClaimedRun run, ReportJob job, Staged staged, DayRange slice, Runnable alongside) {
        try {
            return mergeOnce(run, job, staged, slice, alongside);
        } catch (DuplicateRows twice) {
            stores.unitOfWork().inOne(() -> {
                rows.keepDuplicatesAside(run, job, staged, slice);
                stores.syncRuns().hold(run);
                return slice;
            });
            return mergeOnce(run, job, staged, slice, alongside);
        }
    }

    private Merged mergeOnce(ClaimedRun run, ReportJob job, Staged staged, DayRange slice, Runnable alongside) {
        return stores.unitOfWork().inOne(() -> {
            Merged merged = rows.merge(run, job, staged, slice, clock.now());
            stores.syncRuns().hold(run);
            alongside.run();
            return merged;
        });
    }

    void missing(ClaimedRun run, ReportJob.Failed failed) {
        stores.unitOfWork().inOne(() -> {
            rows.missing(run, failed, clock.now());
            return failed;
        });
    }

    void release(ClaimedRun run, Staged staged) {
        rows.release(run, staged);
    }

    /** A node that dies does not give a place back; another goes on. */
    void die() {
        rows = starting.get();
    }
}
