package adsconnect.domain.metrics;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** A figure that people look at, as it follows from {@link Measures} (DASH-2). */
public enum Measure {
    SPEND(Kind.MONEY, More.NEITHER, measures -> Optional.of(measures.spend())),
    SALES(Kind.MONEY, More.GOOD, measures -> Optional.of(measures.sales())),
    ACOS(Kind.SHARE, More.BAD, Measures::acos),
    ROAS(Kind.RATIO, More.GOOD, Measures::roas),
    ORDERS(Kind.COUNT, More.GOOD, measures -> Optional.of(BigDecimal.valueOf(measures.orders()))),
    CLICKS(Kind.COUNT, More.GOOD, measures -> Optional.of(BigDecimal.valueOf(measures.clicks()))),
    IMPRESSIONS(Kind.COUNT, More.GOOD, measures -> Optional.of(BigDecimal.valueOf(measures.impressions()))),
    CTR(Kind.SHARE, More.GOOD, Measures::clickThroughRate),
    CPC(Kind.MONEY, More.BAD, Measures::costPerClick),
    CONVERSION_RATE(Kind.SHARE, More.GOOD, Measures::conversionRate);

    /** What kind of number it is. */
    public enum Kind {
        /** In the profile's currency. */
        MONEY,
        COUNT,
        /** Part of a whole, shown in percent. */
        SHARE,
        RATIO
    }

    /** What more of it is. */
    public enum More {
        GOOD,
        BAD,
        NEITHER
    }

    private final Kind kind;
    private final More more;
    private final Function<Measures, Optional<BigDecimal>> value;

    Measure(Kind kind, More more, Function<Measures, Optional<BigDecimal>> value) {
        this.kind = kind;
        this.more = more;
        this.value = value;
    }

    public Kind kind() {
        return kind;
    }

    public More more() {
        return more;
    }

    /** Whether Amazon goes on crediting it to days that are not final. */
    public boolean creditedLater() {
        return switch (this) {
            case SALES, ACOS, ROAS, ORDERS, CONVERSION_RATE -> true;
            case SPEND, CLICKS, IMPRESSIONS, CTR, CPC -> false;
        };
    }

    /** Empty where it would divide by zero. */
    public Optional<BigDecimal> of(Measures measures) {
        return value.apply(measures);
    }
}
