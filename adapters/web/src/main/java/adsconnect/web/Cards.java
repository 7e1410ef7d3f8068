package adsconnect.web;

import adsconnect.domain.metrics.Change;
import adsconnect.domain.metrics.Measure;
import adsconnect.domain.metrics.Measures;
import adsconnect.domain.metrics.ReadDashboard.Numbers;
import adsconnect.ui.dashboard.Card;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The ten figures on top of the dashboard, each with its change and its little line (DASH-1). */
final class Cards {

    private static final int SPARK_WIDTH = 100;
    private static final int SPARK_HEIGHT = 24;

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
        Optional<Change> change = Change.of(measure, numbers.before(), Optional.of(numbers.totals()));
        return new Card(
                MeasureNames.key(measure),
                figures.write(measure, measure.of(numbers.totals())),
                change.map(Change::ratio).map(figures.formats()::change).orElse(""),
                numbers.before()
                        .map(before -> figures.write(measure, measure.of(before)))
                        .orElse(""),
                change.map(changed -> news(measure, changed)).orElse("same"),
                spark(measure));
    }

    private String news(Measure measure, Change change) {
        long open = numbers.byDay().keySet().stream()
                .filter(day -> day.isAfter(numbers.settledThrough()))
                .count();
        return change.news(measure, numbers.period().days(), (int) open).name().toLowerCase(Locale.ROOT);
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
