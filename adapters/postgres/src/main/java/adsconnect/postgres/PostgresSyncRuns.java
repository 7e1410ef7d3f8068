package adsconnect.postgres;

import static adsconnect.postgres.Columns.time;

import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.port.OpenRuns;
import adsconnect.domain.connection.port.SyncQueue;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.domain.sync.ReportJob;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.RunKind;
import adsconnect.domain.sync.SyncRunId;
import adsconnect.domain.sync.port.LoadedRows;
import adsconnect.domain.sync.port.SyncRuns;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The queue of runs in the tables {@code sync_runs} and {@code report_jobs}. */
public final class PostgresSyncRuns implements SyncRuns, SyncQueue, OpenRuns {

    /** Whoever may not be loaded now has it rest, until that is over. */
    private static final String QUEUE = """
            INSERT INTO sync_runs (run_id, profile_id, kind, queued_at, due_at)
            SELECT gen_random_uuid(), $1::bigint, $3, $2::timestamptz,
                   CASE WHEN paused_at IS NULL AND consent_end IS NULL THEN $2::timestamptz ELSE 'infinity' END
            FROM connections JOIN accounts USING (account_id) WHERE profile_id = $1::bigint
            ON CONFLICT (profile_id) WHERE due_at IS NOT NULL DO NOTHING""";

    /** Of two that do so at once, the later one waits for the other and then meets an open run. */
    private static final String QUEUE_UNLESS_LATELY = """
            INSERT INTO sync_runs (run_id, profile_id, kind, queued_at, due_at)
            SELECT gen_random_uuid(), $1, 'ASKED', $2, $2
            WHERE NOT EXISTS (SELECT FROM sync_runs WHERE profile_id = $1 AND queued_at > $3 AND queued_at <= $2)
            ON CONFLICT (profile_id) WHERE due_at IS NOT NULL DO NOTHING""";

    private static final String LAST_QUEUED = """
            SELECT queued_at, due_at IS NOT NULL AS open FROM sync_runs
            WHERE profile_id = $1 AND (queued_at <= $2 OR due_at IS NOT NULL)
            ORDER BY due_at IS NOT NULL DESC, queued_at DESC LIMIT 1""";

    private static final String LAST_DEEP = """
            SELECT max(queued_at) AS queued_at FROM sync_runs
            WHERE profile_id = $1 AND queued_at <= $2 AND deep AND finished_at IS NOT NULL AND reason IS NULL""";

    private static final String OPEN_AMONG =
            "SELECT profile_id FROM sync_runs WHERE profile_id = ANY($1::bigint[]) AND due_at IS NOT NULL";

    /**
     * Whose history is still being deleted waits (RECO-1); OFFSET 0 has that looked up for the run at hand, not for all. While
     * a run is worked on, its due time is the end of the lease: one index finds both kinds of due work.
     */
    static final String CLAIM_ONE_THAT_IS_DUE = """
            WITH claimed AS (
                UPDATE sync_runs SET fence = fence + 1, due_at = $2
                WHERE run_id = (SELECT run_id FROM sync_runs WHERE due_at <= $1 AND NOT EXISTS (
                                    SELECT FROM history_purges purge JOIN connections c USING (profile_id)
                                    JOIN accounts a ON a.account_id = c.account_id AND a.owner_id = purge.owner_id
                                    WHERE purge.profile_id = sync_runs.profile_id OFFSET 0)
                                ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING run_id, profile_id, kind, fence, failures, queued_at)
            SELECT claimed.run_id, claimed.kind, claimed.fence, claimed.failures, claimed.queued_at, c.*,
                   a.owner_id, a.name AS account_name, a.region AS account_region, a.mode, a.consented_at,
                   a.consent_end, a.warned_days
            FROM claimed JOIN connections c USING (profile_id) JOIN accounts a USING (account_id)""";

    /** How the run r is, as {@link adsconnect.domain.sync.RunState} has it, and why; what was in its way once stays in the row. */
    static final String STATE = """
            CASE WHEN r.finished_at IS NOT NULL THEN CASE WHEN r.reason IS NULL THEN 'DONE' ELSE 'FAILED' END
                 WHEN r.due_at = 'infinity' THEN 'RESTING'
                 WHEN r.failures > 0 THEN 'FAILING' ELSE 'RUNNING' END AS state,
            CASE WHEN r.finished_at IS NOT NULL OR r.due_at < 'infinity' AND r.failures > 0 THEN r.reason END AS reason""";

    static final String JOBS = "SELECT * FROM report_jobs WHERE run_id = $1 ORDER BY number";

    private static final String ADD_JOB = """
            INSERT INTO report_jobs (run_id, number, type, from_day, to_day, preview, state, attempt, since)
            VALUES ($1, $2, $3, $4, $5, $6, 'WAITING', 1, $7)""";

    private static final String GIVEN_UP = """
            SELECT report_jobs.* FROM sync_runs JOIN report_jobs USING (run_id)
            WHERE profile_id = $1 AND due_at IS NOT NULL AND state = 'FAILED' AND NOT preview ORDER BY number""";

    private static final String REST = """
            UPDATE sync_runs SET due_at = 'infinity', fence = fence + 1
            WHERE due_at < 'infinity' AND profile_id IN (SELECT profile_id FROM connections WHERE account_id = $1)""";

    private static final String WAKE = """
            UPDATE sync_runs SET due_at = $2, queued_at = $2, failures = 0
            WHERE due_at = 'infinity' AND profile_id IN (
                SELECT profile_id FROM connections JOIN accounts USING (account_id)
                WHERE account_id = $1 AND paused_at IS NULL AND consent_end IS NULL)""";

    private static final String HASTEN = """
            UPDATE sync_runs SET due_at = $2 WHERE profile_id = $1 AND due_at > $3 AND due_at < 'infinity'""";

    private static final String DUE_AT_ONCE = """
            UPDATE connections SET next_sync_at = $2 WHERE account_id = $1 AND next_sync_at IS NOT NULL""";

    private static final String PLANNED = "deep = $3";

    private static final String STOP = """
            UPDATE sync_runs SET due_at = NULL, finished_at = $2, reason = $3, fence = fence + 1
            WHERE profile_id = $1 AND due_at IS NOT NULL""";

    private static final String FORGET = """
            DELETE FROM sync_runs WHERE run_id IN (
                SELECT run_id FROM sync_runs run
                WHERE queued_at < $1 AND due_at IS NULL AND EXISTS (
                    SELECT FROM sync_runs newer WHERE newer.profile_id = run.profile_id AND newer.queued_at > run.queued_at)
                ORDER BY queued_at, run_id LIMIT $2)""";

    private static final String RELEASED = "due_at = $3, failures = $4";

    private static final String PAUSED = "due_at = $3, failures = failures + 1, reason = $4";

    private static final String ENDED = "due_at = NULL, finished_at = $3, reason = $4";

    private final Database database;
    private final LeasedRows leases;

    public PostgresSyncRuns(Database database) {
        this.database = database;
        this.leases = new LeasedRows(database, "sync_runs", "due_at", "run_id");
    }

    @Override
    public void queueFirstSync(ProfileId profile, Instant now) {
        queue(profile, RunKind.FIRST, now);
    }

    @Override
    public boolean queue(ProfileId profile, RunKind kind, Instant now) {
        return database.change(QUEUE, Tuple.of(profile.value(), time(now), kind.name())) == 1;
    }

    @Override
    public Answer ask(ProfileId profile, Instant now, Instant since) {
        if (database.change(QUEUE_UNLESS_LATELY, Tuple.of(profile.value(), time(now), time(since))) == 1) {
            return new Queued();
        }
        return database.one(
                        LAST_QUEUED,
                        Tuple.of(profile.value(), time(now)),
                        row -> row.getBoolean("open") ? new Open() : new AskedAt(Columns.instant(row, "queued_at")))
                .orElseThrow();
    }

    @Override
    public Optional<Instant> lastDeep(ProfileId profile, Instant now) {
        return database.one(
                        LAST_DEEP,
                        Tuple.of(profile.value(), time(now)),
                        row -> Columns.optionalInstant(row, "queued_at"))
                .flatMap(at -> at);
    }

    @Override
    public void hasten(ProfileId profile, Instant now, Instant tooFar) {
        database.change(HASTEN, Tuple.of(profile.value(), time(now), time(tooFar)));
    }

    @Override
    public Optional<ClaimedRun> claim(Instant now, Instant until) {
        return database.one(CLAIM_ONE_THAT_IS_DUE, Tuple.of(time(now), time(until)), this::run);
    }

    @Override
    public void renew(ClaimedRun run, Instant until) {
        leases.renew(run.fence(), until, run.id().value());
    }

    @Override
    public ClaimedRun plan(ClaimedRun run, List<ReportOrder> orders, boolean deep) {
        return database.inOne(() -> {
            change(run, PLANNED, deep);
            List<ReportJob> jobs = new ArrayList<>();
            for (ReportOrder order : orders) {
                ReportJob.Waiting job = new ReportJob.Waiting(jobs.size() + 1, order, 1, run.queuedAt());
                database.change(
                        ADD_JOB,
                        Tuple.of(
                                run.id().value(),
                                job.number(),
                                order.type().name(),
                                order.days().from(),
                                order.days().to(),
                                order.preview(),
                                time(job.since())));
                jobs.add(job);
            }
            return new ClaimedRun(
                    run.id(),
                    run.kind(),
                    run.fence(),
                    run.profile(),
                    run.account(),
                    run.queuedAt(),
                    run.failures(),
                    jobs);
        });
    }

    @Override
    public void save(ClaimedRun run, ReportJob job, Instant now) {
        database.inOne(() -> {
            hold(run);
            return database.change(ReportJobRow.SAVE, ReportJobRow.of(run.id().value(), job, now));
        });
    }

    @Override
    public void merged(ClaimedRun run, ReportJob job, LoadedRows.Merged merged) {
        Database.requireTransaction();
        Tuple sum = Tuple.of(run.id().value(), run.fence(), job.number())
                .addValue(merged.added())
                .addValue(merged.restated())
                .addValue(merged.withdrawn());
        LeasedRows.orLost(database.change(ReportJobRow.MERGED, sum) == 1);
    }

    @Override
    public void hold(ClaimedRun run) {
        leases.hold(run.fence(), run.id().value());
    }

    @Override
    public void release(ClaimedRun run, Instant nextAt, int failures) {
        change(run, RELEASED, time(nextAt), failures);
    }

    @Override
    public void pause(ClaimedRun run, Instant nextAt, String reason) {
        change(run, PAUSED, time(nextAt), reason);
    }

    @Override
    public void finish(ClaimedRun run, Instant now) {
        change(run, ENDED, time(now), null);
    }

    @Override
    public void fail(ClaimedRun run, Instant now, String reason) {
        change(run, ENDED, time(now), reason);
    }

    @Override
    public List<ReportJob.Failed> givenUp(ProfileId profile) {
        return database.all(GIVEN_UP, Tuple.of(profile.value()), row -> (ReportJob.Failed) ReportJobRow.job(row));
    }

    @Override
    public void rest(AccountId account) {
        database.change(REST, Tuple.of(account.value()));
    }

    @Override
    public void wake(AccountId account, Instant now) {
        database.inOne(() -> {
            database.change(WAKE, Tuple.of(account.value(), time(now)));
            return database.change(DUE_AT_ONCE, Tuple.of(account.value(), time(now)));
        });
    }

    @Override
    public int forget(Instant before, int atMost) {
        return database.change(FORGET, Tuple.of(time(before), atMost));
    }

    @Override
    public Set<ProfileId> among(Collection<ProfileId> profiles) {
        Long[] ids = profiles.stream().map(ProfileId::value).toArray(Long[]::new);
        return Set.copyOf(database.all(OPEN_AMONG, Tuple.of(ids), row -> new ProfileId(row.getLong("profile_id"))));
    }

    @Override
    public void stop(ProfileId profile, Instant now, String reason) {
        database.change(STOP, Tuple.of(profile.value(), time(now), reason));
    }

    private ClaimedRun run(Row row) {
        SyncRunId id = new SyncRunId(row.getUUID("run_id"));
        return new ClaimedRun(
                id,
                RunKind.valueOf(row.getString("kind")),
                row.getLong("fence"),
                Columns.profile(row, "region"),
                PostgresAccounts.account(row, "account_name", "account_region"),
                Columns.instant(row, "queued_at"),
                row.getInteger("failures"),
                database.all(JOBS, Tuple.of(id.value()), ReportJobRow::job));
    }

    private void change(ClaimedRun run, String set, Object... values) {
        LeasedRows.orLost(
                leases.change(set, Arrays.asList(values), run.fence(), run.id().value()));
    }
}
