package adsconnect.testkit;

import adsconnect.domain.LeaseLost;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.port.OpenRuns;
import adsconnect.domain.connection.port.SyncQueue;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.domain.sync.ReportJob;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.RunKind;
import adsconnect.domain.sync.RunState;
import adsconnect.domain.sync.SyncRunId;
import adsconnect.domain.sync.port.LoadedRows;
import adsconnect.domain.sync.port.SyncRuns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The queue of runs in a map, and the way into it. */
public final class InMemorySyncRuns implements SyncRuns, SyncQueue, OpenRuns {

    private final InMemoryDatabase database;

    /** @param dueAt when it may be claimed: at first, again, or because the lease is over; never while it rests */
    record Row(
            ProfileId profile,
            RunKind kind,
            boolean deep,
            Instant queuedAt,
            long fence,
            Instant dueAt,
            int failures,
            List<ReportJob> jobs,
            State state,
            Optional<Instant> finishedAt,
            Optional<String> failure) {

        private Row claimed(Instant until) {
            return new Row(profile, kind, deep, queuedAt, fence + 1, until, failures, jobs, state, finishedAt, failure);
        }

        private Row due(Instant then, int failuresInARow, Optional<String> why) {
            return new Row(profile, kind, deep, queuedAt, fence, then, failuresInARow, jobs, state, finishedAt, why);
        }

        RunState runState() {
            return switch (state) {
                case DONE -> RunState.DONE;
                case FAILED -> RunState.FAILED;
                case OPEN ->
                    dueAt.equals(Instant.MAX) ? RunState.RESTING : failures > 0 ? RunState.FAILING : RunState.RUNNING;
            };
        }

        /** Anew. */
        private Row queued(Instant now) {
            return new Row(profile, kind, deep, now, fence, now, 0, jobs, state, finishedAt, Optional.empty());
        }

        private Row with(List<ReportJob> newJobs) {
            return new Row(
                    profile,
                    kind,
                    deep,
                    queuedAt,
                    fence,
                    dueAt,
                    failures,
                    List.copyOf(newJobs),
                    state,
                    finishedAt,
                    failure);
        }

        private Row planned(List<ReportJob> newJobs, boolean isDeep) {
            return new Row(
                    profile,
                    kind,
                    isDeep,
                    queuedAt,
                    fence,
                    dueAt,
                    failures,
                    List.copyOf(newJobs),
                    state,
                    finishedAt,
                    failure);
        }

        private Row resting() {
            return new Row(
                    profile,
                    kind,
                    deep,
                    queuedAt,
                    fence + 1,
                    Instant.MAX,
                    failures,
                    jobs,
                    state,
                    finishedAt,
                    Optional.empty());
        }

        private Row ended(State how, Instant at, Optional<String> why) {
            return new Row(profile, kind, deep, queuedAt, fence, dueAt, failures, jobs, how, Optional.of(at), why);
        }
    }

    /** Whether a run is still to be worked. */
    public enum State {
        OPEN,
        DONE,
        FAILED
    }

    public InMemorySyncRuns(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public void queueFirstSync(ProfileId profile, Instant now) {
        queue(profile, RunKind.FIRST, now);
    }

    @Override
    public boolean queue(ProfileId profile, RunKind kind, Instant now) {
        return database.locked(() -> {
            if (!open(profile).isEmpty()) {
                return false;
            }
            database.runs.put(
                    new SyncRunId(UUID.randomUUID()),
                    new Row(
                            profile,
                            kind,
                            false,
                            now,
                            0,
                            mayBeLoaded(profile) ? now : Instant.MAX,
                            0,
                            List.of(),
                            State.OPEN,
                            Optional.empty(),
                            Optional.empty()));
            return true;
        });
    }

    @Override
    public Answer ask(ProfileId profile, Instant now, Instant since) {
        return database.locked(() -> {
            if (!open(profile).isEmpty()) {
                return new Open();
            }
            Optional<Instant> last = of(profile)
                    .map(Row::queuedAt)
                    .filter(queued -> !queued.isAfter(now))
                    .max(Comparator.naturalOrder());
            if (last.filter(since::isBefore).isPresent()) {
                return new AskedAt(last.get());
            }
            queue(profile, RunKind.ASKED, now);
            return new Queued();
        });
    }

    @Override
    public Optional<Instant> lastDeep(ProfileId profile, Instant now) {
        return database.locked(() -> of(profile)
                .filter(row -> row.deep() && row.state() == State.DONE)
                .map(Row::queuedAt)
                .filter(queued -> !queued.isAfter(now))
                .max(Comparator.naturalOrder()));
    }

    @Override
    public void hasten(ProfileId profile, Instant now, Instant tooFar) {
        replaceOpen(
                row -> row.profile().equals(profile)
                        && row.dueAt().isAfter(tooFar)
                        && !row.dueAt().equals(Instant.MAX),
                row -> row.due(now, row.failures(), row.failure()));
    }

    private Stream<Row> of(ProfileId profile) {
        return database.runs.values().stream().filter(row -> row.profile().equals(profile));
    }

    private List<Row> open(ProfileId profile) {
        return of(profile).filter(row -> row.state() == State.OPEN).toList();
    }

    @Override
    public Set<ProfileId> among(Collection<ProfileId> profiles) {
        return database.locked(() -> database.runs.values().stream()
                .filter(row -> row.state() == State.OPEN)
                .map(Row::profile)
                .filter(profiles::contains)
                .collect(Collectors.toSet()));
    }

    /** For tests: the kinds of all runs of that profile, oldest first. */
    public List<RunKind> kindsOf(ProfileId profile) {
        return database.locked(() -> of(profile).map(Row::kind).toList());
    }

    /** For tests: the states of all runs of that profile, oldest first. */
    public List<State> statesOf(ProfileId profile) {
        return database.locked(() -> database.runs.values().stream()
                .filter(row -> row.profile().equals(profile))
                .map(Row::state)
                .toList());
    }

    @Override
    public Optional<ClaimedRun> claim(Instant now, Instant until) {
        return database.locked(() -> {
            Optional<SyncRunId> due = database.runs.entrySet().stream()
                    .filter(entry -> entry.getValue().state() == State.OPEN)
                    .filter(entry -> !entry.getValue().dueAt().isAfter(now))
                    .filter(entry -> !startsEmpty(entry.getValue()))
                    .min(Comparator.comparing(entry -> entry.getValue().dueAt()))
                    .map(Map.Entry::getKey);
            due.ifPresent(id -> database.runs.computeIfPresent(id, (key, row) -> row.claimed(until)));
            return due.map(this::claimed);
        });
    }

    /** What was there before is still being deleted. */
    private boolean startsEmpty(Row row) {
        return database.purges.containsKey(InMemoryFormerConnections.key(database.connections.get(row.profile())));
    }

    private ClaimedRun claimed(SyncRunId id) {
        Row row = database.runs.get(id);
        Connection connection = database.connections.get(row.profile());
        return new ClaimedRun(
                id,
                row.kind(),
                row.fence(),
                connection.profile(),
                connection.account(),
                row.queuedAt(),
                row.failures(),
                row.jobs());
    }

    @Override
    public void renew(ClaimedRun run, Instant until) {
        change(run, row -> row.due(until, row.failures(), row.failure()));
    }

    @Override
    public ClaimedRun plan(ClaimedRun run, List<ReportOrder> orders, boolean deep) {
        return database.locked(() -> {
            List<ReportJob> jobs = new ArrayList<>();
            for (ReportOrder order : orders) {
                jobs.add(new ReportJob.Waiting(jobs.size() + 1, order, 1, run.queuedAt()));
            }
            change(run, row -> row.planned(jobs, deep));
            return claimed(run.id());
        });
    }

    @Override
    public void save(ClaimedRun run, ReportJob job, Instant now) {
        change(run, row -> {
            row.jobs().stream()
                    .filter(other -> other.number() == job.number())
                    .forEach(before -> new InMemoryPastReports(database).saved(run.id(), before, job, now));
            return row.with(row.jobs().stream()
                    .map(other -> other.number() == job.number() ? job : other)
                    .toList());
        });
    }

    @Override
    public void merged(ClaimedRun run, ReportJob job, LoadedRows.Merged merged) {
        hold(run);
        database.locked(() -> new InMemoryPastReports(database).merged(run.id(), job, merged));
    }

    /** Needs no lock of its own: units of work come one after the other. */
    @Override
    public void hold(ClaimedRun run) {
        change(run, UnaryOperator.identity());
    }

    @Override
    public void release(ClaimedRun run, Instant nextAt, int failures) {
        change(run, row -> row.due(nextAt, failures, failures == 0 ? Optional.empty() : row.failure()));
    }

    @Override
    public void pause(ClaimedRun run, Instant nextAt, String reason) {
        change(run, row -> row.due(nextAt, row.failures() + 1, Optional.of(reason)));
    }

    @Override
    public void finish(ClaimedRun run, Instant now) {
        change(run, row -> row.ended(State.DONE, now, Optional.empty()));
    }

    @Override
    public void fail(ClaimedRun run, Instant now, String reason) {
        change(run, row -> row.ended(State.FAILED, now, Optional.of(reason)));
    }

    @Override
    public int forget(Instant before, int atMost) {
        return database.locked(() -> {
            List<SyncRunId> old = database.runs.entrySet().stream()
                    .filter(entry -> entry.getValue().state() != State.OPEN
                            && entry.getValue().queuedAt().isBefore(before)
                            && of(entry.getValue().profile())
                                    .anyMatch(newer -> newer.queuedAt()
                                            .isAfter(entry.getValue().queuedAt())))
                    .sorted(Comparator.comparing(entry -> entry.getValue().queuedAt()))
                    .limit(atMost)
                    .map(Map.Entry::getKey)
                    .toList();
            old.forEach(database.runs::remove);
            return old.size();
        });
    }

    @Override
    public List<ReportJob.Failed> givenUp(ProfileId profile) {
        return database.locked(() -> database.runs.values().stream()
                .filter(row -> row.profile().equals(profile) && row.state() == State.OPEN)
                .flatMap(row -> row.jobs().stream())
                .filter(ReportJob.Failed.class::isInstance)
                .map(ReportJob.Failed.class::cast)
                .filter(job -> !job.order().preview())
                .toList());
    }

    @Override
    public void rest(AccountId account) {
        replaceOpen(
                row -> !row.dueAt().equals(Instant.MAX)
                        && database.connections
                                .get(row.profile())
                                .account()
                                .id()
                                .equals(account),
                Row::resting);
    }

    @Override
    public void wake(AccountId account, Instant now) {
        database.locked(() -> database.nextSyncs.replaceAll((profile, at) ->
                database.connections.get(profile).account().id().equals(account) ? now : at));
        replaceOpen(
                row -> row.dueAt().equals(Instant.MAX)
                        && database.connections
                                .get(row.profile())
                                .account()
                                .id()
                                .equals(account)
                        && mayBeLoaded(row.profile()),
                row -> row.queued(now));
    }

    @Override
    public void stop(ProfileId profile, Instant now, String reason) {
        replaceOpen(row -> row.profile().equals(profile), row -> row.ended(State.FAILED, now, Optional.of(reason)));
    }

    private boolean mayBeLoaded(ProfileId profile) {
        Account whose = database.connections.get(profile).account();
        return whose.consent().end().isEmpty() && !database.pausedSince.containsKey(whose.id());
    }

    private void replaceOpen(Predicate<Row> which, UnaryOperator<Row> by) {
        database.locked(() -> database.runs.replaceAll(
                (id, row) -> row.state() == State.OPEN && which.test(row) ? by.apply(row) : row));
    }

    private void change(ClaimedRun run, UnaryOperator<Row> change) {
        database.locked(() -> {
            if (!isHeld(database, run)) {
                throw new LeaseLost();
            }
            database.runs.computeIfPresent(run.id(), (id, row) -> change.apply(row));
        });
    }

    static boolean isHeld(InMemoryDatabase database, ClaimedRun run) {
        Row row = database.runs.get(run.id());
        return row != null && row.state() == State.OPEN && row.fence() == run.fence();
    }
}
