package adsconnect.domain.sync;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.sync.port.DuplicateRows;
import adsconnect.domain.sync.port.LoadedRows;
import adsconnect.domain.sync.port.ReportSource;
import adsconnect.domain.sync.port.SyncRuns;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Fetches a finished report and makes its rows the profile's: all of it is put aside, then merged slice by slice, each slice
 * in a transaction that names the fence (SYNC-2, SYNC-5). Whoever repeats it after a crash changes nothing that is there.
 */
public final class LoadReport {

    private final SyncRuns runs;
    private final ReportSource source;
    private final LoadedRows rows;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public LoadReport(SyncRuns runs, ReportSource source, LoadedRows rows, UnitOfWork unitOfWork, Clock clock) {
        this.runs = runs;
        this.source = source;
        this.rows = rows;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** @param withTheLast what else changes together with the last slice */
    ReportJob.Loaded load(
            ClaimedRun run, ReportJob.Generated job, ReportSource.Ready ready, Consumer<ReportJob.Loaded> withTheLast) {
        LoadedRows.Staged staged =
                rows.stage(run, job, () -> source.open(run.profile(), job.order(), ready), clock.instant());
        try {
            return merge(run, job, staged, withTheLast);
        } finally {
            rows.release(run, staged);
        }
    }

    private ReportJob.Loaded merge(
            ClaimedRun run, ReportJob.Generated job, LoadedRows.Staged staged, Consumer<ReportJob.Loaded> withTheLast) {
        Instant said = clock.instant();
        List<DayRange> slices = staged.slices();
        for (DayRange slice : slices.subList(0, slices.size() - 1)) {
            merge(run, job, staged, slice, said, () -> {});
        }
        merge(run, job, staged, slices.getLast(), said, () -> {
            ReportJob.Loaded loaded = loaded(job, staged);
            runs.save(run, loaded, clock.instant());
            withTheLast.accept(loaded);
        });
        return loaded(job, staged);
    }

    private void merge(
            ClaimedRun run,
            ReportJob.Generated job,
            LoadedRows.Staged staged,
            DayRange slice,
            Instant said,
            Runnable alongside) {
        try {
            mergeOnce(run, job, staged, slice, said, alongside);
        } catch (DuplicateRows twice) {
            unitOfWork.inOne(() -> {
                rows.keepDuplicatesAside(run, job, staged, slice);
                runs.hold(run);
                return slice;
            });
            mergeOnce(run, job, staged, slice, said, alongside);
        }
    }

    /**
     * What the slice changed is added to what the report has changed so far, so that in the end all is counted that was, and
     * once, whoever did it. With it the fence comes last, and undoes the slice if the run is somebody else's: held from the beginning, the run could not
     * be renewed while a slice takes longer than its lease.
     */
    private void mergeOnce(
            ClaimedRun run,
            ReportJob.Generated job,
            LoadedRows.Staged staged,
            DayRange slice,
            Instant said,
            Runnable alongside) {
        unitOfWork.inOne(() -> {
            LoadedRows.Merged merged = rows.merge(run, job, staged, slice, said);
            runs.merged(run, job, merged);
            alongside.run();
            return merged;
        });
    }

    private static ReportJob.Loaded loaded(ReportJob.Generated job, LoadedRows.Staged staged) {
        return new ReportJob.Loaded(job.number(), job.order(), staged.rows(), staged.keptAside());
    }
}
