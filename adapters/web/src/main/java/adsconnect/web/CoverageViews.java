package adsconnect.web;

import adsconnect.domain.account.ProfileId;
import adsconnect.domain.sync.DayCover;
import adsconnect.domain.sync.PastRun;
import adsconnect.domain.sync.ReadCoverage.Told;
import adsconnect.domain.sync.ReportJob;
import adsconnect.domain.sync.ReportType;
import adsconnect.httpkit.Visit;
import adsconnect.ui.Text;
import adsconnect.ui.coverage.CoverageDays;
import adsconnect.ui.coverage.CoverageDays.Choice;
import adsconnect.ui.coverage.CoverageDays.Health;
import adsconnect.ui.coverage.CoverageDays.Missing;
import adsconnect.ui.coverage.CoverageDays.Report;
import adsconnect.ui.coverage.CoverageDays.Run;
import adsconnect.ui.coverage.CoveragePage;
import adsconnect.web.CalendarViews.State;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is loaded of a connection, and what its last syncs did. */
final class CoverageViews {

    /** In the query: the last month that is shown. */
    static final String TO = "to";

    /** In the query: the kind of report that the calendar shows alone. */
    static final String REPORT = "report";

    private final Clock clock;

    CoverageViews(Clock clock) {
        this.clock = clock;
    }

    /** A stretch of days that are not there, and why. */
    private record Lack(State state, String reason) {}

    CoveragePage page(Visit visit, Told told) {
        return new CoveragePage(Subjects.of(told.of()), days(visit, told));
    }

    CoverageDays days(Visit visit, Told told) {
        Preferences preferences = Preferences.of(visit);
        Formats formats = new Formats(preferences);
        Optional<ReportType> one = visit.query().first(REPORT).flatMap(CoverageViews::type);
        Set<ReportType> shown = one.<Set<ReportType>>map(EnumSet::of).orElse(EnumSet.allOf(ReportType.class));
        ProfileId profile = told.of().profile().id();
        Optional<YearMonth> to = Optional.of(told.months().to())
                .filter(month -> !month.equals(told.months().newest()));
        return new CoverageDays(
                formats.days(told.days().from(), told.days().to()),
                health(told),
                CalendarViews.weekdays(formats),
                CalendarViews.months(formats, told, shown),
                choices(profile, to, one),
                told.hasEarlier() ? address(profile, Optional.of(told.months().earlier()), one) : null,
                told.months()
                        .later()
                        .map(month -> address(
                                profile,
                                Optional.of(month)
                                        .filter(later ->
                                                !later.equals(told.months().newest())),
                                one))
                        .orElse(null),
                Arrays.stream(ReportType.values())
                        .map(type -> report(preferences, told, type))
                        .toList(),
                told.runs().stream().map(run -> run(preferences, told, run)).toList());
    }

    private static Optional<ReportType> type(String name) {
        return Arrays.stream(ReportType.values())
                .filter(type -> type.name().equals(name))
                .findFirst();
    }

    private static List<Choice> choices(ProfileId profile, Optional<YearMonth> to, Optional<ReportType> one) {
        return Stream.concat(
                        Stream.of(new Choice("coverage.all", address(profile, to, Optional.empty()), one.isEmpty())),
                        Arrays.stream(ReportType.values())
                                .map(type -> new Choice(
                                        ReportNames.key(type),
                                        address(profile, to, Optional.of(type)),
                                        one.equals(Optional.of(type)))))
                .toList();
    }

    private static String address(ProfileId profile, Optional<YearMonth> to, Optional<ReportType> one) {
        List<String> query = new ArrayList<>();
        to.ifPresent(month -> query.add(TO + "=" + month));
        one.ifPresent(type -> query.add(REPORT + "=" + type.name()));
        return HistoryRoutes.coverage(profile) + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    private static Health health(Told told) {
        int lacking = CalendarViews.lacking(told);
        if (told.firstDay().isEmpty()) {
            return new Health("off", "coverage.health.nothing", 0);
        }
        return lacking == 0
                ? new Health("good", "coverage.health.whole", 0)
                : new Health("warning", "coverage.health.lacking", lacking);
    }

    private static Report report(Preferences preferences, Told told, ReportType type) {
        List<LocalDate> days = told.days().days().toList();
        List<State> states =
                days.stream().map(day -> CalendarViews.state(told, type, day)).toList();
        int loaded = (int) states.stream().filter(State::there).count();
        int lacking = (int) states.stream().filter(State::lacking).count();
        return new Report(
                ReportNames.key(type),
                lacking > 0 ? "warning" : loaded > 0 ? "good" : "off",
                loaded,
                loaded + lacking,
                (int) states.stream().filter(State.EMPTY::equals).count(),
                type.keptDays(),
                missing(preferences, told, type, days));
    }

    /** Days in a row that are not there for the same reason, in one. */
    private static List<Missing> missing(Preferences preferences, Told told, ReportType type, List<LocalDate> days) {
        Formats formats = new Formats(preferences);
        List<Missing> all = new ArrayList<>();
        int from = 0;
        for (int to = 0; to < days.size(); to++) {
            Lack lack = lack(told, type, days.get(from));
            boolean last =
                    to == days.size() - 1 || !lack(told, type, days.get(to + 1)).equals(lack);
            if (last) {
                if (lack.state().lacking() || lack.state() == State.NOT_KEPT) {
                    all.add(new Missing(
                            formats.days(days.get(from), days.get(to)),
                            lack.state().key(),
                            Reasons.words(preferences.text(), lack.reason())));
                }
                from = to + 1;
            }
        }
        return all;
    }

    private static Lack lack(Told told, ReportType type, LocalDate day) {
        return new Lack(
                CalendarViews.state(told, type, day),
                told.of(type, day)
                        .filter(DayCover.Missing.class::isInstance)
                        .map(cover -> ((DayCover.Missing) cover).reason())
                        .orElse(""));
    }

    private Run run(Preferences preferences, Told told, PastRun run) {
        Formats formats = new Formats(preferences);
        List<ReportJob> counted = run.counted();
        List<ReportJob.Loaded> loaded = counted.stream()
                .filter(ReportJob.Loaded.class::isInstance)
                .map(ReportJob.Loaded.class::cast)
                .toList();
        return new Run(
                HistoryRoutes.run(told.of().profile().id(), run.id()),
                run.kind().name(),
                RunStates.word(run),
                RunStates.tone(run.state()),
                formats.moment(
                        run.queuedAt(), clock.instant(), told.of().profile().zone()),
                run.finishedAt()
                        .map(end -> formats.since(Duration.between(run.queuedAt(), end)))
                        .orElse(""),
                loaded.size(),
                counted.size(),
                formats.count(loaded.stream().mapToLong(ReportJob.Loaded::rows).sum()),
                reasons(preferences.text(), run, counted));
    }

    private static List<String> reasons(Text text, PastRun run, List<ReportJob> counted) {
        List<String> ofReports = counted.stream()
                .filter(ReportJob.Failed.class::isInstance)
                .map(job -> ((ReportJob.Failed) job).reason())
                .distinct()
                .toList();
        List<String> reasons = ofReports.isEmpty() ? run.failure().stream().toList() : ofReports;
        return reasons.stream().map(reason -> Reasons.words(text, reason)).toList();
    }
}
