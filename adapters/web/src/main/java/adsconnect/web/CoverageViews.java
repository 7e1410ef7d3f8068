package adsconnect.web;

import adsconnect.domain.connection.Connection;
import adsconnect.domain.sync.DayCover;
import adsconnect.domain.sync.PastRun;
import adsconnect.domain.sync.ReadCoverage.Told;
import adsconnect.domain.sync.ReportJob;
import adsconnect.domain.sync.ReportType;
import adsconnect.httpkit.Visit;
import adsconnect.ui.coverage.CoverageDays;
import adsconnect.ui.coverage.CoverageDays.Day;
import adsconnect.ui.coverage.CoverageDays.Missing;
import adsconnect.ui.coverage.CoverageDays.Report;
import adsconnect.ui.coverage.CoverageDays.Run;
import adsconnect.ui.coverage.CoveragePage;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is loaded of a connection, and what its last syncs did. */
final class CoverageViews {

    private final Clock clock;

    CoverageViews(Clock clock) {
        this.clock = clock;
    }

    /** What a day is called, and why it is not there. */
    private record State(String key, String reason) {

        static final State LOADED = new State("loaded", "");
        static final State EMPTY = new State("empty", "");
        /** Wanted, and not looked for yet. */
        static final State WAITING = new State("waiting", "");
        /** Of before the first load. */
        static final State UNWANTED = new State("unwanted", "");

        boolean missing() {
            return key.equals("missing") || key.equals("not_kept") || key.equals("waiting");
        }
    }

    CoveragePage page(Visit visit, Told told) {
        Connection connection = told.connection();
        return new CoveragePage(
                connection.profile().name(),
                connection.profile().countryCode().toLowerCase(Locale.ROOT),
                connection.profile().domain(),
                connection.account().name().value(),
                Routes.account(connection.account().id()),
                days(visit, told));
    }

    CoverageDays days(Visit visit, Told told) {
        Formats formats = new Formats(Preferences.of(visit));
        return new CoverageDays(
                formats.days(told.days().from(), told.days().to()),
                Arrays.stream(ReportType.values())
                        .map(type -> report(formats, told, type))
                        .toList(),
                told.runs().stream().map(run -> run(formats, told, run)).toList());
    }

    private static Report report(Formats formats, Told told, ReportType type) {
        List<LocalDate> days = told.days().days().toList();
        List<State> states = days.stream().map(day -> state(told, type, day)).toList();
        return new Report(
                ReportNames.key(type),
                (int) states.stream()
                        .filter(state -> state.equals(State.LOADED) || state.equals(State.EMPTY))
                        .count(),
                (int) states.stream().filter(State.EMPTY::equals).count(),
                type.keptDays(),
                days.stream()
                        .map(day -> new Day(
                                formats.shortDay(day),
                                states.get(days.indexOf(day)).key()))
                        .toList(),
                missing(formats, days, states));
    }

    private static State state(Told told, ReportType type, LocalDate day) {
        return told.of(type, day)
                .map(cover -> switch (cover) {
                    case DayCover.Loaded loaded -> loaded.rows() == 0 ? State.EMPTY : State.LOADED;
                    case DayCover.Missing missing -> new State("missing", missing.reason());
                    case DayCover.NotKept gone -> new State("not_kept", "");
                })
                .orElse(told.wanted(day) ? State.WAITING : State.UNWANTED);
    }

    /** Days in a row that are not there for the same reason, in one. */
    private static List<Missing> missing(Formats formats, List<LocalDate> days, List<State> states) {
        List<Missing> all = new ArrayList<>();
        int from = 0;
        for (int to = 0; to < days.size(); to++) {
            boolean last = to == days.size() - 1 || !states.get(to + 1).equals(states.get(from));
            if (last) {
                State state = states.get(from);
                if (state.missing()) {
                    all.add(new Missing(formats.days(days.get(from), days.get(to)), state.key(), state.reason()));
                }
                from = to + 1;
            }
        }
        return all;
    }

    private Run run(Formats formats, Told told, PastRun run) {
        List<ReportJob> counted = run.counted();
        List<ReportJob.Loaded> loaded = counted.stream()
                .filter(ReportJob.Loaded.class::isInstance)
                .map(ReportJob.Loaded.class::cast)
                .toList();
        Optional<String> outcome = run.finishedAt().map(end -> run.failure().isPresent() ? "failed" : "done");
        return new Run(
                run.kind().name(),
                outcome.orElse("running"),
                formats.moment(
                        run.queuedAt(),
                        clock.instant(),
                        told.connection().profile().zone()),
                run.finishedAt()
                        .map(end -> formats.since(Duration.between(run.queuedAt(), end)))
                        .orElse(""),
                loaded.size(),
                counted.size(),
                formats.count(loaded.stream().mapToLong(ReportJob.Loaded::rows).sum()),
                reasons(run, counted));
    }

    private static List<String> reasons(PastRun run, List<ReportJob> counted) {
        List<String> ofReports = counted.stream()
                .filter(ReportJob.Failed.class::isInstance)
                .map(job -> ((ReportJob.Failed) job).reason())
                .distinct()
                .toList();
        return ofReports.isEmpty() ? run.failure().stream().toList() : ofReports;
    }
}
