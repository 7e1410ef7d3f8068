package adsconnect.postgres;

import static adsconnect.postgres.Columns.time;

import adsconnect.domain.StoreFailed;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.ReportJob;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.port.DuplicateRows;
import adsconnect.domain.sync.port.LoadedRows;
import adsconnect.domain.sync.port.ReportSource;
import adsconnect.domain.sync.port.StagingLost;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The rows of reports in the tables of {@link ReportTable} (decision 0011). A report is put aside by {@link StagingCopy},
 * then merged by single statements of {@link MergeSql}. Shared between threads.
 */
public final class PostgresLoadedRows implements LoadedRows {

    /** A slice is one day, or several as long as they have no more rows than this: small reports take one transaction. */
    private static final long SLICE_ROWS = 20_000;

    private static final String ENSURE_MONTHS = "SELECT ensure_months($1::date, $2::date)";

    /** Where there will be no rows. */
    private static final String ENSURE_COVERAGE = "SELECT ensure_coverage_months($1::date, $2::date)";

    /** Held until the slice is merged, so that nobody fills the place anew meanwhile. */
    private static final String HOLD_LOAD = "SELECT 1 FROM staging_loads WHERE place = $1 AND load = $2 FOR SHARE";

    /**
     * Memory for the comparison; a plan for just these days, for how much is stored of them differs widely; the index of the
     * staging table, which PostgreSQL would pass over for want of statistics; and no compiling, anew for each slice, of what
     * runs a second.
     */
    private static final String FOR_MANY_ROWS = """
            SELECT set_config('work_mem', '64MB', true), set_config('plan_cache_mode', 'force_custom_plan', true),
                   set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)""";

    private final Database database;
    /** For statements over a whole slice. */
    private final Database merging;

    private final StagingPlaces places;
    private final Coverage coverage;
    private final DatabaseAddress direct;
    private final long sliceRows;
    private final Map<Kind, MergeSql> statements = new ConcurrentHashMap<>();

    private record Kind(ReportType type, int place) {}

    /** @param direct the database without a pooler in between, for COPY */
    public PostgresLoadedRows(Database database, DatabaseAddress direct) {
        this(database, direct, SLICE_ROWS);
    }

    PostgresLoadedRows(Database database, DatabaseAddress direct, long sliceRows) {
        this.database = database;
        this.merging = database.patient();
        this.places = new StagingPlaces(database);
        this.coverage = new Coverage(database);
        this.direct = direct;
        this.sliceRows = sliceRows;
    }

    @Override
    public Staged stage(ClaimedRun run, ReportJob job, Supplier<? extends ReportSource.Rows> report, Instant now) {
        ensure(ENSURE_MONTHS, job.order().days());
        int place = places.claim(run, now);
        try (ReportSource.Rows lines = report.get()) {
            StagingCopy.Filled filled = new StagingCopy(direct, run, job, place).fill(lines);
            return new StagedReport(place, filled, job.order().days(), coverage.rows(run, job.order()), sliceRows);
        } catch (RuntimeException | Error failure) {
            places.release(run, place);
            throw failure;
        }
    }

    @Override
    public Merged merge(ClaimedRun run, ReportJob job, Staged staged, DayRange slice, Instant now) {
        Database.requireTransaction();
        StagedReport report = (StagedReport) staged;
        hold(report);
        MergeSql sql = sql(job, report);
        long said = report.rows(slice);
        long stored = merging.one(sql.storedRows, whose(run, slice), row -> row.getLong("stored"))
                .orElseThrow();
        Instant at = coverage.next(run, job.order().type(), slice, now);
        Tuple parameters = whose(run, slice).addValue(time(at));
        Merged merged = stored == 0 ? addAll(sql, parameters, said) : merge(sql, parameters, said, stored);
        coverage.loaded(run, job.order().type(), report.in(slice), at);
        return merged;
    }

    @Override
    public void keepDuplicatesAside(ClaimedRun run, ReportJob job, Staged staged, DayRange slice) {
        Database.requireTransaction();
        StagedReport report = (StagedReport) staged;
        hold(report);
        record Gone(LocalDate day, long rows) {}
        merging.all(
                        sql(job, report).keepDuplicatesAside,
                        whose(run, slice).addValue(run.id().value()).addValue(job.number()),
                        row -> new Gone(row.getLocalDate("day"), row.getLong("gone")))
                .forEach(gone -> report.keptAside(gone.day(), gone.rows()));
    }

    @Override
    public void release(ClaimedRun run, Staged staged) {
        places.release(run, (StagedReport) staged);
    }

    @Override
    public void missing(ClaimedRun run, ReportJob.Failed job, Instant now) {
        Database.requireTransaction();
        ensure(ENSURE_COVERAGE, job.order().days());
        coverage.missing(run, job, now);
    }

    @Override
    public void notKept(ClaimedRun run, ReportType type, DayRange days, Instant now) {
        Database.requireTransaction();
        ensure(ENSURE_COVERAGE, days);
        coverage.notKept(run, type, days, now);
    }

    private void ensure(String months, DayRange days) {
        database.change(months, Tuple.of(days.from(), days.to()));
    }

    private void hold(StagedReport report) {
        if (database.one(HOLD_LOAD, Tuple.of(report.place(), report.load()), row -> row)
                .isEmpty()) {
            throw new StagingLost("The report that was put aside is no longer there");
        }
        database.one(FOR_MANY_ROWS, Tuple.tuple(), row -> row);
    }

    private Merged addAll(MergeSql sql, Tuple parameters, long said) {
        if (said == 0) {
            return Merged.NOTHING;
        }
        long added = unlessTwice(() -> merging.change(sql.addAll, parameters));
        if (added != said) {
            throw new StagingLost("Of " + said + " rows that were put aside, " + added + " are there");
        }
        return new Merged(added, 0, 0);
    }

    private Merged merge(MergeSql sql, Tuple parameters, long said, long stored) {
        record Counts(Merged merged, long toRestate) {}
        Counts counts = unlessTwice(() -> merging.one(
                        sql.merge,
                        parameters,
                        row -> new Counts(
                                new Merged(row.getLong("added"), row.getLong("restated"), row.getLong("withdrawn")),
                                row.getLong("to_restate")))
                .orElseThrow());
        Merged merged = counts.merged();
        // Each row that was said and not added met a stored one. If two met the same one, these numbers differ.
        boolean eachMetItsOwn = said - merged.added() == stored - merged.withdrawn();
        if (!eachMetItsOwn || counts.toRestate() != merged.restated()) {
            throw new DuplicateRows();
        }
        return merged;
    }

    private MergeSql sql(ReportJob job, StagedReport report) {
        return statements.computeIfAbsent(
                new Kind(job.order().type(), report.place()), kind -> new MergeSql(kind.type(), kind.place()));
    }

    private static Tuple whose(ClaimedRun run, DayRange slice) {
        return Tuple.of(run.profile().id().value(), run.account().owner().value(), slice.from(), slice.to());
    }

    private static <T> T unlessTwice(Supplier<T> write) {
        try {
            return write.get();
        } catch (StoreFailed failure) {
            if (Database.isUniqueViolation(failure)) {
                throw new DuplicateRows(failure);
            }
            throw failure;
        }
    }
}
