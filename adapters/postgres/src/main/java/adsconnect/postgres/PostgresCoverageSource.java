package adsconnect.postgres;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.sync.DayCover;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.PastRun;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.RunKind;
import adsconnect.domain.sync.RunState;
import adsconnect.domain.sync.SyncRunId;
import adsconnect.domain.sync.port.CoverageSource;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which days are there, by the table {@code coverage}. */
public final class PostgresCoverageSource implements CoverageSource {

    private static final String FIRST_DAY =
            "SELECT min(day) AS day FROM coverage WHERE profile_id = $1 AND owner_id = $2";

    private static final String DAYS = """
            SELECT report_type, day, rows, reason FROM coverage
            WHERE profile_id = $1 AND owner_id = $2 AND day BETWEEN $3 AND $4""";

    private static final String RUNS_OF = """
            SELECT run_id, kind, queued_at, finished_at, %s FROM sync_runs r WHERE profile_id = $1
            """.formatted(PostgresSyncRuns.STATE);

    private static final String RUNS = RUNS_OF + "ORDER BY queued_at DESC LIMIT $2";

    private static final String RUN = RUNS_OF + "AND run_id = $2";

    private final Database database;

    public PostgresCoverageSource(Database database) {
        this.database = database;
    }

    @Override
    public Optional<LocalDate> firstDay(ProfileId profile, UserId owner) {
        return database.one(
                        FIRST_DAY,
                        Tuple.of(profile.value(), owner.value()),
                        row -> Optional.ofNullable(row.getLocalDate("day")))
                .flatMap(day -> day);
    }

    @Override
    public Map<ReportType, SortedMap<LocalDate, DayCover>> days(ProfileId profile, UserId owner, DayRange days) {
        record Known(ReportType type, LocalDate day, DayCover cover) {}
        Map<ReportType, SortedMap<LocalDate, DayCover>> known = new EnumMap<>(ReportType.class);
        database.all(
                        DAYS,
                        Tuple.of(profile.value(), owner.value(), days.from(), days.to()),
                        row -> new Known(
                                ReportType.valueOf(row.getString("report_type")), row.getLocalDate("day"), cover(row)))
                .forEach(one -> known.computeIfAbsent(one.type(), type -> new TreeMap<>())
                        .put(one.day(), one.cover()));
        return known;
    }

    @Override
    public List<PastRun> lastRuns(ProfileId profile, int atMost) {
        return database.all(RUNS, Tuple.of(profile.value(), atMost), this::run);
    }

    @Override
    public Optional<PastRun> run(ProfileId profile, SyncRunId run) {
        return database.one(RUN, Tuple.of(profile.value(), run.value()), this::run);
    }

    private PastRun run(Row row) {
        return new PastRun(
                new SyncRunId(row.getUUID("run_id")),
                RunKind.valueOf(row.getString("kind")),
                RunState.valueOf(row.getString("state")),
                Columns.instant(row, "queued_at"),
                Columns.optionalInstant(row, "finished_at"),
                Optional.ofNullable(row.getString("reason")),
                database.all(PostgresSyncRuns.JOBS, Tuple.of(row.getUUID("run_id")), ReportJobRow::past));
    }

    private static DayCover cover(Row row) {
        String reason = row.getString("reason");
        if (reason == null) {
            return new DayCover.Loaded(row.getLong("rows"));
        }
        return reason.equals(DayCover.NotKept.REASON) ? new DayCover.NotKept() : new DayCover.Missing(reason);
    }
}
