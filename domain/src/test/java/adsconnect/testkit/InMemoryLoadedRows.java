package adsconnect.testkit;

import adsconnect.domain.LeaseLost;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.sync.AdvertisedProductDay;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.domain.sync.DayCover;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.ReportJob;
import adsconnect.domain.sync.ReportRow;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.SearchTermDay;
import adsconnect.domain.sync.SetAside;
import adsconnect.domain.sync.port.DuplicateRows;
import adsconnect.domain.sync.port.LoadedRows;
import adsconnect.domain.sync.port.ReportSource;
import adsconnect.domain.sync.port.StagingLost;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Loaded rows in a map, beside all that was ever said of each; each day of a report is a slice. */
public final class InMemoryLoadedRows implements LoadedRows {

    private final InMemoryDatabase database;

    record Key(ProfileId profile, UserId owner, ReportType type, LocalDate day, List<Object> identity) {}

    record CoveredDay(ProfileId profile, UserId owner, ReportType type, LocalDate day) {}

    /**
     * @param reason why the day is missing; empty if it is loaded, with that many rows
     * @param at when that was noted
     */
    record Coverage(Optional<String> reason, long rows, Instant at) {

        static Coverage missing(String reason, Instant at) {
            return new Coverage(Optional.of(reason), 0, at);
        }
    }

    /** What Amazon said of a row from then on; without an end as long as it does. */
    record Version(ReportRow row, Instant since, Optional<Instant> until) {

        private Version ended(Instant at) {
            return new Version(row, since, Optional.of(at));
        }
    }

    /** Lost when the database says so, as unlogged tables are. */
    private static final class InMemoryStaged implements Staged {
        private final List<ReportRow> rows = new ArrayList<>();
        private final DayRange days;
        private long keptAside;
        private boolean released;

        InMemoryStaged(DayRange days) {
            this.days = days;
        }

        @Override
        public List<DayRange> slices() {
            return days.days().map(day -> new DayRange(day, day)).toList();
        }

        @Override
        public long rows() {
            return rows.size();
        }

        @Override
        public long keptAside() {
            return keptAside;
        }
    }

    public InMemoryLoadedRows(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public Staged stage(ClaimedRun run, ReportJob job, Supplier<? extends ReportSource.Rows> report, Instant now) {
        InMemoryStaged staged = new InMemoryStaged(job.order().days());
        try (ReportSource.Rows lines = report.get()) {
            while (lines.hasNext()) {
                switch (lines.next()) {
                    case ReportRow row -> staged.rows.add(row);
                    case SetAside line -> staged.keptAside += line.reason() == SetAside.Reason.UNKNOWN_COLUMN ? 0 : 1;
                }
            }
        }
        database.locked(() -> {
            if (!InMemorySyncRuns.isHeld(database, run)) {
                throw new LeaseLost();
            }
        });
        return staged;
    }

    @Override
    public Merged merge(ClaimedRun run, ReportJob job, Staged staged, DayRange slice, Instant now) {
        return database.locked(() -> {
            Map<Key, ReportRow> said = new LinkedHashMap<>();
            for (ReportRow row : present(staged).rows) {
                if (slice.contains(row.day()) && said.put(key(run, job, row), row) != null) {
                    throw new DuplicateRows();
                }
            }
            Map<Key, ReportRow> stored = stored(run, job, slice);
            Set<Key> withdrawn = new HashSet<>(stored.keySet());
            withdrawn.removeAll(said.keySet());
            database.rows.keySet().removeAll(withdrawn);
            List<Key> restated = said.entrySet().stream()
                    .filter(row -> stored.containsKey(row.getKey()) && !same(stored.get(row.getKey()), row.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            List<Key> added = said.keySet().stream()
                    .filter(key -> !stored.containsKey(key))
                    .toList();
            Instant at = next(run, job.order().type(), slice, now);
            Stream.concat(withdrawn.stream(), restated.stream()).forEach(key -> end(key, at));
            Stream.concat(added.stream(), restated.stream()).forEach(key -> begin(key, said.get(key), at));
            database.rows.putAll(said);
            slice.days()
                    .forEach(day -> database.coverage.put(
                            covered(run, job.order().type(), day),
                            new Coverage(Optional.empty(), saidOf(said, day), at)));
            return new Merged(added.size(), restated.size(), withdrawn.size());
        });
    }

    /** After what was said last, whatever the clock says. */
    private Instant next(ClaimedRun run, ReportType type, DayRange slice, Instant now) {
        return slice.days()
                .map(day -> database.coverage.get(covered(run, type, day)))
                .filter(Objects::nonNull)
                .map(known -> known.at().plus(1, ChronoUnit.MICROS))
                .filter(now::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(now);
    }

    private void begin(Key key, ReportRow row, Instant at) {
        List<Version> versions = new ArrayList<>(database.versions.getOrDefault(key, List.of()));
        versions.add(new Version(row, at, Optional.empty()));
        database.versions.put(key, List.copyOf(versions));
    }

    private void end(Key key, Instant at) {
        List<Version> versions = new ArrayList<>(database.versions.get(key));
        versions.add(versions.removeLast().ended(at));
        database.versions.put(key, List.copyOf(versions));
    }

    @Override
    public void keepDuplicatesAside(ClaimedRun run, ReportJob job, Staged staged, DayRange slice) {
        InMemoryStaged here = present(staged);
        Set<Key> seen = new HashSet<>();
        int before = here.rows.size();
        here.rows.removeIf(row -> slice.contains(row.day()) && !seen.add(key(run, job, row)));
        here.keptAside += before - here.rows.size();
    }

    @Override
    public void release(ClaimedRun run, Staged staged) {
        ((InMemoryStaged) staged).released = true;
    }

    @Override
    public void missing(ClaimedRun run, ReportJob.Failed job, Instant now) {
        database.locked(() -> job.order()
                .days()
                .days()
                .forEach(day -> database.coverage.merge(
                        covered(run, job.order().type(), day),
                        Coverage.missing(job.reason(), now),
                        (before, later) -> before.reason().isEmpty() ? before : later)));
    }

    @Override
    public void notKept(ClaimedRun run, ReportType type, DayRange days, Instant now) {
        database.lockedInUnit(() -> days.days()
                .forEach(day -> database.coverage.putIfAbsent(
                        covered(run, type, day), Coverage.missing(DayCover.NotKept.REASON, now))));
    }

    private static InMemoryStaged present(Staged staged) {
        InMemoryStaged here = (InMemoryStaged) staged;
        if (here.released) {
            throw new StagingLost("Released");
        }
        return here;
    }

    private Map<Key, ReportRow> stored(ClaimedRun run, ReportJob job, DayRange slice) {
        Map<Key, ReportRow> stored = new LinkedHashMap<>();
        database.rows.forEach((key, row) -> {
            if (key.profile().equals(run.profile().id())
                    && key.owner().equals(run.account().owner())
                    && key.type() == job.order().type()
                    && slice.contains(key.day())) {
                stored.put(key, row);
            }
        });
        return stored;
    }

    /** As PostgreSQL compares money: 1.5 is 1.50. */
    private static boolean same(ReportRow one, ReportRow other) {
        return one.toString().equals(other.toString())
                || one.figures().cost().compareTo(other.figures().cost()) == 0
                        && one.figures().sales().compareTo(other.figures().sales()) == 0
                        && Samples.withFigures(one, other.figures()).equals(other);
    }

    private static Key key(ClaimedRun run, ReportJob job, ReportRow row) {
        List<Object> identity = switch (row) {
            case CampaignDay campaign -> List.of(campaign.campaignId());
            case SearchTermDay term -> List.of(term.adGroupId(), term.keywordId(), term.searchTerm());
            case AdvertisedProductDay product -> List.of(product.adId());
        };
        return new Key(run.profile().id(), run.account().owner(), job.order().type(), row.day(), identity);
    }

    private static long saidOf(Map<Key, ReportRow> said, LocalDate day) {
        return said.keySet().stream().filter(key -> key.day().equals(day)).count();
    }

    private static CoveredDay covered(ClaimedRun run, ReportType type, LocalDate day) {
        return new CoveredDay(run.profile().id(), run.account().owner(), type, day);
    }
}
