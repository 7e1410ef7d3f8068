package adsconnect.testkit;

import adsconnect.domain.account.ProfileId;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.ReportLine;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.port.DuplicateRows;
import adsconnect.domain.sync.port.LoadedRows;
import adsconnect.domain.sync.port.LoadedRows.Merged;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Loads rows into a connected profile as a run of its own does, only without Amazon. Used by one thread. */
public final class Loader {

    private final Stores stores;
    private final ProfileId profile;

    public Loader(Stores stores, ProfileId profile) {
        this.stores = stores;
        this.profile = profile;
    }

    /** Loads a report of Sponsored Products campaigns. */
    public Merged load(DayRange days, ReportLine... lines) {
        return load(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS, days, Samples.NOW, lines);
    }

    public Merged load(ReportType type, DayRange days, Instant now, ReportLine... lines) {
        return load(new ReportOrder(type, days, false), now, List.of(lines).iterator());
    }

    public Merged load(ReportOrder order, Instant now, Iterator<ReportLine> lines) {
        ClaimedRun run = begin(order, now);
        try {
            return load(run, now, lines);
        } finally {
            stores.syncRuns().finish(run, now);
        }
    }

    /** A run of the profile that has just this report. */
    public ClaimedRun begin(ReportOrder order, Instant now) {
        stores.syncQueue().queueFirstSync(profile, now);
        Optional<ClaimedRun> run = stores.syncRuns().claim(now, now.plus(Duration.ofHours(1)));
        while (!run.orElseThrow().profile().id().equals(profile)) {
            run = stores.syncRuns().claim(now, now.plus(Duration.ofHours(1)));
        }
        return stores.syncRuns().plan(run.get(), List.of(order));
    }

    private Merged load(ClaimedRun run, Instant now, Iterator<ReportLine> lines) {
        LoadedRows rows = stores.loadedRows();
        LoadedRows.Staged staged = rows.stage(run, run.jobs().getFirst(), () -> new OpenedReport(lines), now);
        Merged merged = Merged.NOTHING;
        for (DayRange slice : staged.slices()) {
            merged = merged.plus(merge(run, staged, slice, now));
        }
        rows.release(run, staged);
        return merged;
    }

    private Merged merge(ClaimedRun run, LoadedRows.Staged staged, DayRange slice, Instant now) {
        LoadedRows rows = stores.loadedRows();
        try {
            return stores.unitOfWork().inOne(() -> rows.merge(run, run.jobs().getFirst(), staged, slice, now));
        } catch (DuplicateRows twice) {
            stores.unitOfWork().inOne(() -> {
                rows.keepDuplicatesAside(run, run.jobs().getFirst(), staged, slice);
                return slice;
            });
            return stores.unitOfWork().inOne(() -> rows.merge(run, run.jobs().getFirst(), staged, slice, now));
        }
    }
}
