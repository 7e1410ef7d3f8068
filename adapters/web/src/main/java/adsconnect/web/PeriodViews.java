package adsconnect.web;

import adsconnect.domain.metrics.PeriodChoice;
import adsconnect.domain.metrics.ReadDashboard.Numbers;
import adsconnect.ui.dashboard.Carried;
import adsconnect.ui.dashboard.Periods;
import adsconnect.ui.dashboard.Periods.Choice;
import adsconnect.ui.dashboard.Periods.Problem;
import adsconnect.web.PeriodAddress.Understood;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which days are looked at, and which could be. */
final class PeriodViews {

    private PeriodViews() {}

    static Periods periods(
            Formats formats, DashboardAddress address, Understood understood, Numbers numbers, LocalDate last) {
        PeriodAddress asked = address.period();
        boolean custom = asked.custom() && understood.problem().isEmpty();
        List<Carried> carried = Stream.of(
                        address.measureFields(),
                        address.campaigns().at(1).fields(""),
                        address.terms().at(1).fields(DashboardAddress.TERM))
                .flatMap(List::stream)
                .toList();
        return new Periods(
                PeriodAddress.LENGTHS.stream()
                        .map(days -> new Choice(
                                days,
                                address.with(PeriodAddress.last(days)).link(DashboardAddress.NUMBERS),
                                understood.choice().equals(new PeriodChoice.Last(days))))
                        .toList(),
                custom,
                ConnectionRoutes.connection(address.profile()),
                ConnectionRoutes.connection(address.profile()) + "/" + DashboardAddress.NUMBERS,
                // Whoever opens the form sees what is shown, to be changed; whoever mistyped, what they typed
                asked.custom() ? asked.from() : numbers.period().from().toString(),
                asked.custom() ? asked.to() : numbers.period().to().toString(),
                last.toString(),
                carried,
                understood
                        .problem()
                        .map(problem -> problem(formats, problem, last))
                        .orElse(null));
    }

    /** How many days were asked for, if fewer are loaded; otherwise 0. */
    static int asked(PeriodChoice choice, Numbers numbers) {
        int days = switch (choice) {
            case PeriodChoice.Last last -> last.days();
            case PeriodChoice.Dates dates -> dates.period().days();
        };
        return days > numbers.period().days() ? days : 0;
    }

    private static Problem problem(Formats formats, PeriodAddress.Problem problem, LocalDate last) {
        Optional<String> value = switch (problem) {
            case NO_DAY, ORDER -> Optional.empty();
            case NOT_YET -> Optional.of(formats.day(last));
            case LONG -> Optional.of(formats.count(PeriodChoice.LONGEST));
        };
        return new Problem(problem.key, value.orElse(""));
    }
}
