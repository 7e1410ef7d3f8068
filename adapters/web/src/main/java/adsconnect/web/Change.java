package adsconnect.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** How a number changed against the same number of days before, as a part of what it was. */
record Change(BigDecimal ratio) {

    /** Whether more of it is good news, bad news, or neither. */
    enum More {
        GOOD,
        BAD,
        NEITHER
    }

    /** Empty where there is nothing to compare, or nothing to compare with. */
    static Optional<Change> between(Optional<BigDecimal> before, Optional<BigDecimal> now) {
        return before.filter(old -> old.signum() != 0)
                .flatMap(old -> now.map(value -> new Change(value.subtract(old).divide(old, MathContext.DECIMAL64))));
    }

    /** {@code better}, {@code worse}, {@code more}, {@code less}, or {@code same} if no change is to be seen. */
    String trend(More more) {
        int direction = ratio.setScale(3, RoundingMode.HALF_UP).signum();
        if (direction == 0) {
            return "same";
        }
        return switch (more) {
            case GOOD -> direction > 0 ? "better" : "worse";
            case BAD -> direction > 0 ? "worse" : "better";
            case NEITHER -> direction > 0 ? "more" : "less";
        };
    }
}
