package adsconnect.web;

import adsconnect.domain.metrics.Period;
import adsconnect.domain.metrics.PeriodChoice;
import adsconnect.httpkit.Fields;
import adsconnect.ui.dashboard.Carried;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Which days are asked for, as an address says it.
 *
 * @param days so many, the last of them the last one loaded; 0 where they are named by their dates
 * @param from as it was typed; empty where a number of days is asked for
 * @param to as it was typed
 */
record PeriodAddress(int days, String from, String to) {

    /** The lengths to choose from; the first one is what is shown to whoever asks for none. */
    static final List<Integer> LENGTHS = List.of(7, 14, 30, 90);

    private static final int LONGEST_TYPED = 20;

    /** There was no advertising before; whoever gets there is still typing the year. */
    private static final int EARLIEST_YEAR = 2000;

    static PeriodAddress last(int days) {
        return new PeriodAddress(days, "", "");
    }

    static PeriodAddress of(Fields query) {
        String from = typed(query, "from");
        String to = typed(query, "to");
        if (!from.isEmpty() || !to.isEmpty()) {
            return new PeriodAddress(0, from, to);
        }
        return last(query.first("days")
                .flatMap(wanted -> LENGTHS.stream()
                        .filter(length -> wanted.equals(length.toString()))
                        .findFirst())
                .orElse(LENGTHS.getFirst()));
    }

    private static String typed(Fields query, String name) {
        String typed = query.first(name).orElse("").strip();
        return typed.length() > LONGEST_TYPED ? typed.substring(0, LONGEST_TYPED) : typed;
    }

    boolean custom() {
        return days == 0;
    }

    /** What an address says of it; nothing for what is shown anyway. */
    List<Carried> fields() {
        if (custom()) {
            return List.of(new Carried("from", from), new Carried("to", to));
        }
        return days == LENGTHS.getFirst() ? List.of() : List.of(new Carried("days", Integer.toString(days)));
    }

    /** What is wrong with dates that were typed. */
    enum Problem {
        NO_DAY("period.no-day"),
        ORDER("period.order"),
        NOT_YET("period.not-yet"),
        LONG("period.long");

        final String key;

        Problem(String key) {
            this.key = key;
        }
    }

    /** @param choice what is shown: the usual days if there is a problem with those asked for */
    record Understood(PeriodChoice choice, Optional<Problem> problem) {}

    /** @param last the last day there is */
    Understood understood(LocalDate last) {
        if (!custom()) {
            return new Understood(new PeriodChoice.Last(days), Optional.empty());
        }
        LocalDate first;
        LocalDate end;
        try {
            first = LocalDate.parse(from);
            end = LocalDate.parse(to);
        } catch (DateTimeParseException notADay) {
            return wrong(Problem.NO_DAY);
        }
        if (first.getYear() < EARLIEST_YEAR) {
            return wrong(Problem.NO_DAY);
        }
        if (end.isBefore(first)) {
            return wrong(Problem.ORDER);
        }
        if (first.isAfter(last)) {
            return wrong(Problem.NOT_YET);
        }
        if (ChronoUnit.DAYS.between(first, end) >= PeriodChoice.LONGEST) {
            return wrong(Problem.LONG);
        }
        return new Understood(new PeriodChoice.Dates(new Period(first, end)), Optional.empty());
    }

    private static Understood wrong(Problem problem) {
        return new Understood(new PeriodChoice.Last(LENGTHS.getFirst()), Optional.of(problem));
    }
}
