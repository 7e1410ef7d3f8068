package adsconnect.web;

import adsconnect.domain.metrics.Measures;
import adsconnect.domain.metrics.ReadDashboard.Numbers;
import adsconnect.ui.dashboard.DashboardPage.Card;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The ten figures on top of the dashboard, each with its change and its little line (DASH-1). */
final class Cards {

    private static final int SPARK_WIDTH = 100;
    private static final int SPARK_HEIGHT = 24;

    private final Formats formats;
    private final String currency;
    private final Numbers numbers;

    Cards(Formats formats, String currency, Numbers numbers) {
        this.formats = formats;
        this.currency = currency;
        this.numbers = numbers;
    }

    /** Whether more of it is good news, bad news, or neither. */
    private enum More {
        GOOD,
        BAD,
        NEITHER
    }

    List<Card> all() {
        return List.of(
                card("spend", More.NEITHER, of(Measures::spend), this::money),
                card("sales", More.GOOD, of(Measures::sales), this::money),
                card("acos", More.BAD, Measures::acos, ratio -> formats.percent(ratio, 1)),
                card("roas", More.GOOD, Measures::roas, formats::decimal),
                card("orders", More.GOOD, ofCount(Measures::orders), this::count),
                card("clicks", More.GOOD, ofCount(Measures::clicks), this::count),
                card("impressions", More.GOOD, ofCount(Measures::impressions), this::count),
                card("ctr", More.GOOD, Measures::clickThroughRate, ratio -> formats.percent(ratio, 2)),
                card("cpc", More.BAD, Measures::costPerClick, this::money),
                card("conversionRate", More.GOOD, Measures::conversionRate, ratio -> formats.percent(ratio, 1)));
    }

    private Card card(
            String key,
            More more,
            Function<Measures, Optional<BigDecimal>> measure,
            Function<Optional<BigDecimal>, String> format) {
        Optional<BigDecimal> now = measure.apply(numbers.totals());
        Optional<BigDecimal> change = numbers.before()
                .flatMap(measure)
                .filter(before -> before.signum() != 0)
                .flatMap(before -> now.map(value -> value.subtract(before).divide(before, MathContext.DECIMAL64)));
        return new Card(
                key,
                format.apply(now),
                change.map(formats::change).orElse(""),
                change.map(ratio -> news(ratio, more)).orElse("same"),
                spark(measure));
    }

    private static String news(BigDecimal change, More more) {
        if (change.setScale(3, RoundingMode.HALF_UP).signum() == 0) {
            return "same";
        }
        boolean up = change.signum() > 0;
        return switch (more) {
            case GOOD -> up ? "better" : "worse";
            case BAD -> up ? "worse" : "better";
            case NEITHER -> up ? "more" : "less";
        };
    }

    /** One point a day in a box of 100 by 24; days without a value lie on the ground. */
    private String spark(Function<Measures, Optional<BigDecimal>> measure) {
        List<Double> values = numbers.byDay().values().stream()
                .map(day -> measure.apply(day).map(BigDecimal::doubleValue).orElse(0.0))
                .toList();
        double highest = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        if (values.size() < 2 || highest == 0) {
            return "";
        }
        List<String> points = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            double x = i * (double) SPARK_WIDTH / (values.size() - 1);
            double y = SPARK_HEIGHT - 2 - values.get(i) / highest * (SPARK_HEIGHT - 4);
            points.add(tenths(x) + "," + tenths(y));
        }
        return String.join(" ", points);
    }

    private static String tenths(double coordinate) {
        return BigDecimal.valueOf(coordinate)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private String money(Optional<BigDecimal> amount) {
        return formats.money(amount, currency);
    }

    private String count(Optional<BigDecimal> number) {
        return formats.count(number.orElse(BigDecimal.ZERO).longValue());
    }

    private static Function<Measures, Optional<BigDecimal>> of(Function<Measures, BigDecimal> measure) {
        return measures -> Optional.of(measure.apply(measures));
    }

    private static Function<Measures, Optional<BigDecimal>> ofCount(Function<Measures, Long> measure) {
        return measures -> Optional.of(BigDecimal.valueOf(measure.apply(measures)));
    }
}
