package adsconnect.web;

import adsconnect.domain.metrics.Measure;
import adsconnect.domain.metrics.Measures;
import adsconnect.domain.metrics.Period;
import adsconnect.domain.metrics.ReadDashboard.Numbers;
import adsconnect.ui.dashboard.Days;
import adsconnect.ui.dashboard.Days.Cell;
import adsconnect.ui.dashboard.Days.Day;
import adsconnect.ui.dashboard.Trend;
import adsconnect.ui.dashboard.Trend.Choice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The big chart, and the numbers behind it. */
final class TrendViews {

    private TrendViews() {}

    static Trend trend(Figures figures, DashboardAddress address, Numbers numbers) {
        Period period = numbers.period();
        return new Trend(
                figures.formats().days(period.from(), period.to()),
                figures.currency(),
                Arrays.stream(Measure.values())
                        .map(measure -> new Choice(
                                MeasureNames.key(measure),
                                address.measures().indexOf(measure) + 1,
                                address.with(toggled(address.measures(), measure))
                                        .link(DashboardAddress.TREND)))
                        .toList(),
                numbers.settledThrough().isBefore(period.to()),
                numbers.incomplete().size() > numbers.unknown().size(),
                !numbers.unknown().isEmpty());
    }

    /** One always stays, and one too many takes the place of the last, so that the others keep their colours. */
    private static List<Measure> toggled(List<Measure> shown, Measure pressed) {
        List<Measure> toggled = new ArrayList<>(shown);
        if (toggled.size() > 1 && toggled.remove(pressed)) {
            return toggled;
        }
        if (toggled.contains(pressed)) {
            return toggled;
        }
        if (toggled.size() == DashboardAddress.MOST_MEASURES) {
            toggled.removeLast();
        }
        toggled.add(pressed);
        return toggled;
    }

    static Days days(Figures figures, DashboardAddress address, Numbers numbers) {
        return new Days(
                MeasureNames.keys(),
                numbers.byDay().entrySet().stream()
                        .map(day -> day(figures, address, numbers, day.getKey(), day.getValue()))
                        .toList(),
                address.file("days", List.of()));
    }

    private static Day day(
            Figures figures, DashboardAddress address, Numbers numbers, LocalDate day, Measures measures) {
        Period period = numbers.period();
        boolean oneYear = period.from().getYear() == period.to().getYear();
        boolean known = !numbers.unknown().contains(day);
        return new Day(
                oneYear ? figures.formats().shortDay(day) : figures.formats().day(day),
                day.toString(),
                HistoryRoutes.day(address.profile(), day),
                settled(numbers, day),
                state(numbers, day),
                Arrays.stream(Measure.values())
                        .map(measure -> cell(figures, measure, known ? measure.of(measures) : Optional.empty()))
                        .toList());
    }

    static boolean settled(Numbers numbers, LocalDate day) {
        return !day.isAfter(numbers.settledThrough());
    }

    /** {@code whole}, {@code incomplete} or {@code unknown}. */
    static String state(Numbers numbers, LocalDate day) {
        if (numbers.unknown().contains(day)) {
            return "unknown";
        }
        return numbers.incomplete().contains(day) ? "incomplete" : "whole";
    }

    private static Cell cell(Figures figures, Measure measure, Optional<BigDecimal> value) {
        return new Cell(figures.write(measure, value), DashboardFiles.number(measure, value));
    }
}
