package adsconnect.web;

import adsconnect.domain.sync.DayCover;
import adsconnect.domain.sync.ReadCoverage.Told;
import adsconnect.domain.sync.ReportType;
import adsconnect.ui.coverage.CoverageDays.Cell;
import adsconnect.ui.coverage.CoverageDays.Month;
import adsconnect.ui.coverage.CoverageDays.Weekday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Days as people know them: months of weeks, each day with how it is. */
final class CalendarViews {

    private static final Cell NO_DAY = new Cell("", "", "", null);

    private CalendarViews() {}

    /** How one day is, of one kind of report. */
    enum State {
        LOADED,
        /** Loaded, and Amazon says that there is nothing. */
        EMPTY,
        MISSING,
        NOT_KEPT,
        /** Wanted, and not looked for yet. */
        WAITING,
        /** Of before the first load. */
        UNWANTED,
        /** It has not ended yet. */
        AHEAD,
        /** Of several reports: some are loaded. */
        PARTLY;

        String key() {
            return Words.of(this);
        }

        boolean there() {
            return this == LOADED || this == EMPTY;
        }

        /** Whether it should be there and is not. */
        boolean lacking() {
            return this == MISSING || this == WAITING;
        }
    }

    static State state(Told told, ReportType type, LocalDate day) {
        if (day.isAfter(told.days().to())) {
            return State.AHEAD;
        }
        return told.of(type, day)
                .map(cover -> switch (cover) {
                    case DayCover.Loaded loaded -> loaded.rows() == 0 ? State.EMPTY : State.LOADED;
                    case DayCover.Missing missing -> State.MISSING;
                    case DayCover.NotKept gone -> State.NOT_KEPT;
                })
                .orElse(told.wanted(day) ? State.WAITING : State.UNWANTED);
    }

    /** Of all these reports together. */
    static State state(Told told, Set<ReportType> types, LocalDate day) {
        Set<State> states = types.stream().map(type -> state(told, type, day)).collect(Collectors.toSet());
        if (states.size() == 1) {
            return states.iterator().next();
        }
        if (states.stream().allMatch(State::there)) {
            return State.LOADED;
        }
        if (states.stream().anyMatch(State::there)) {
            return State.PARTLY;
        }
        return Stream.of(State.MISSING, State.WAITING, State.NOT_KEPT)
                .filter(states::contains)
                .findFirst()
                .orElse(State.UNWANTED);
    }

    static List<Weekday> weekdays(Formats formats) {
        return formats.week().stream()
                .map(day -> new Weekday(
                        formats.weekday(day, TextStyle.SHORT_STANDALONE),
                        formats.weekday(day, TextStyle.FULL_STANDALONE)))
                .toList();
    }

    static List<Month> months(Formats formats, Told told, Set<ReportType> types) {
        return Stream.iterate(
                        told.months().from(),
                        month -> !month.isAfter(told.months().to()),
                        month -> month.plusMonths(1))
                .map(month -> new Month(formats.month(month), weeks(formats, told, types, month)))
                .toList();
    }

    private static List<List<Cell>> weeks(Formats formats, Told told, Set<ReportType> types, YearMonth month) {
        List<DayOfWeek> week = formats.week();
        int before = week.indexOf(month.atDay(1).getDayOfWeek());
        List<Cell> cells = new ArrayList<>(Collections.nCopies(before, NO_DAY));
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            cells.add(cell(formats, told, types, month.atDay(day)));
        }
        while (cells.size() % week.size() != 0) {
            cells.add(NO_DAY);
        }
        List<List<Cell>> weeks = new ArrayList<>();
        for (int from = 0; from < cells.size(); from += week.size()) {
            weeks.add(List.copyOf(cells.subList(from, from + week.size())));
        }
        return weeks;
    }

    private static Cell cell(Formats formats, Told told, Set<ReportType> types, LocalDate day) {
        State state = state(told, types, day);
        boolean loaded = state.there() || state == State.PARTLY;
        return new Cell(
                formats.count(day.getDayOfMonth()),
                day.toString(),
                state.key(),
                loaded ? HistoryRoutes.day(told.of().profile().id(), day) : null);
    }

    /** How many of the shown days lack anything. */
    static int lacking(Told told) {
        Set<LocalDate> days = new HashSet<>();
        for (ReportType type : ReportType.values()) {
            told.days().days().filter(day -> state(told, type, day).lacking()).forEach(days::add);
        }
        return days.size();
    }
}
