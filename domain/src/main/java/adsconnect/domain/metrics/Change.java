package adsconnect.domain.metrics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How a figure changed against as many days before.
 *
 * @param ratio as a part of what it was: 0.1 is a tenth more
 */
public record Change(BigDecimal ratio) {

    /** Less is neither good nor bad news. */
    private static final BigDecimal NOISE = new BigDecimal("0.01");

    /** What a change tells. */
    public enum News {
        BETTER,
        WORSE,
        /** Worse so far, yet perhaps only because of days that are not final. */
        OPEN,
        MORE,
        LESS,
        SAME
    }

    /** Empty where there is nothing to compare, or nothing to compare with. */
    public static Optional<Change> of(Measure measure, Optional<Measures> before, Optional<Measures> now) {
        return before.flatMap(measure::of)
                .filter(old -> old.signum() != 0)
                .flatMap(old -> now.flatMap(measure::of)
                        .map(value -> new Change(value.subtract(old).divide(old, MathContext.DECIMAL64))));
    }

    /**
     * What it tells of a figure.
     *
     * @param days how many were added up
     * @param open how many of them are not final
     */
    public News news(Measure measure, int days, int open) {
        // What rounds to 0.0 % is none.
        int direction = ratio.setScale(3, RoundingMode.HALF_UP).signum();
        if (direction == 0) {
            return News.SAME;
        }
        if (ratio.abs().compareTo(NOISE) < 0) {
            return direction > 0 ? News.MORE : News.LESS;
        }
        return switch (measure.more()) {
            case GOOD -> direction > 0 ? News.BETTER : worse(measure, days, open);
            case BAD -> direction > 0 ? worse(measure, days, open) : News.BETTER;
            case NEITHER -> direction > 0 ? News.MORE : News.LESS;
        };
    }

    private News worse(Measure measure, int days, int open) {
        return measure.creditedLater() && mayBeOpenDaysAlone(days, open) ? News.OPEN : News.WORSE;
    }

    /** As long as some days are not final, sales are missing from them: at the worst all of theirs. */
    private boolean mayBeOpenDaysAlone(int days, int open) {
        // What is divided by sales grows as the share that is there shrinks.
        int comparedWith = ratio.signum() > 0 ? days - open : days;
        return ratio.abs().multiply(BigDecimal.valueOf(comparedWith)).compareTo(BigDecimal.valueOf(open)) <= 0;
    }
}
