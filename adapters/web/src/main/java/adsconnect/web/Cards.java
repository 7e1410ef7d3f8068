package adsconnect.web;

import adsconnect.domain.metrics.Measure;
import adsconnect.domain.metrics.Measures;
import adsconnect.domain.metrics.ReadDashboard.Numbers;
import adsconnect.ui.dashboard.Card;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ten figures on top of the dashboard, each with its change and its little line (DASH-1). */
final class Cards {

    private static final int SPARK_WIDTH = 100;
    private static final int SPARK_HEIGHT = 24;

    /** What Amazon still credits to days that are not final. */
    private static final Set<Measure> CREDITED_LATER =
            EnumSet.of(Measure.SALES, Measure.ACOS, Measure.ROAS, Measure.ORDERS, Measure.CONVERSION_RATE);

    private final Figures figures;
    private final Numbers numbers;

    Cards(Figures figures, Numbers numbers) {
        this.figures = figures;
        this.numbers = numbers;
    }

    List<Card> all() {
        return Arrays.stream(Measure.values()).map(this::card).toList();
    }

    private Card card(Measure measure) {
        Optional<BigDecimal> now = measure.of(numbers.totals());
        Optional<BigDecimal> before = numbers.before().flatMap(measure::of);
        Optional<BigDecimal> change = before.filter(value -> value.signum() != 0)
                .flatMap(value -> now.map(later -> later.subtract(value).divide(value, MathContext.DECIMAL64)));
        return new Card(
                MeasureNames.key(measure),
                figures.write(measure, now),
                change.map(figures.formats()::change).orElse(""),
                numbers.before().isPresent() ? figures.write(measure, before) : "",
                change.map(ratio -> news(measure, ratio)).orElse("same"),
                spark(measure));
    }

    private String news(Measure measure, BigDecimal change) {
        if (change.setScale(3, RoundingMode.HALF_UP).signum() == 0) {
            return "same";
        }
        boolean up = change.signum() > 0;
        return switch (measure.more()) {
            case GOOD -> up ? "better" : worse(measure, change);
            case BAD -> up ? worse(measure, change) : "better";
            case NEITHER -> up ? "more" : "less";
        };
    }

    /**
     * As long as some days are not final, sales are missing from them: at the worst all of theirs. What is not worse than
     * that is no bad news yet.
     */
    private String worse(Measure measure, BigDecimal change) {
        return CREDITED_LATER.contains(measure) && mayBeOpenDaysAlone(change) ? "open" : "worse";
    }

    private boolean mayBeOpenDaysAlone(BigDecimal change) {
        int days = numbers.period().days();
        long open = numbers.byDay().keySet().stream()
                .filter(day -> day.isAfter(numbers.settledThrough()))
                .count();
        // What is divided by sales grows as the share that is there shrinks
        long comparedWith = change.signum() > 0 ? days - open : days;
        return change.abs().multiply(BigDecimal.valueOf(comparedWith)).compareTo(BigDecimal.valueOf(open)) <= 0;
    }

    /** One point a day in a box of 100 by 24; a day without a value has none. */
    private String spark(Measure measure) {
        List<LocalDate> days = List.copyOf(numbers.byDay().keySet());
        double highest = numbers.byDay().values().stream()
                .flatMap(day -> measure.of(day).stream())
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
        List<String> points = new ArrayList<>();
        for (int i = 0; i < days.size() && highest > 0; i++) {
            Measures day = numbers.byDay().get(days.get(i));
            Optional<BigDecimal> value = numbers.unknown().contains(days.get(i)) ? Optional.empty() : measure.of(day);
            if (value.isPresent() && days.size() > 1) {
                double x = i * (double) SPARK_WIDTH / (days.size() - 1);
                double y = SPARK_HEIGHT - 2 - value.get().doubleValue() / highest * (SPARK_HEIGHT - 4);
                points.add(tenths(x) + "," + tenths(y));
            }
        }
        return points.size() < 2 ? "" : String.join(" ", points);
    }

    private static String tenths(double coordinate) {
        return BigDecimal.valueOf(coordinate)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    static boolean none(Measures measures) {
        return measures.spend().signum() == 0
                && measures.sales().signum() == 0
                && measures.orders() == 0
                && measures.clicks() == 0
                && measures.impressions() == 0;
    }
}
