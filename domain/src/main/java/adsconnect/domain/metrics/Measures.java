package adsconnect.domain.metrics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** What advertising cost and brought; money in the profile's currency. */
public record Measures(BigDecimal spend, BigDecimal sales, long orders, long clicks, long impressions) {

    public static final Measures NONE = new Measures(BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, 0);

    public Measures plus(Measures other) {
        return new Measures(
                spend.add(other.spend),
                sales.add(other.sales),
                orders + other.orders,
                clicks + other.clicks,
                impressions + other.impressions);
    }

    /** What there is more than in the other one; less is negative. */
    public Measures minus(Measures other) {
        return new Measures(
                spend.subtract(other.spend),
                sales.subtract(other.sales),
                orders - other.orders,
                clicks - other.clicks,
                impressions - other.impressions);
    }

    /** Whether the amounts are the same, however they are written: 1.5 is 1.50. */
    public boolean sameAs(Measures other) {
        return spend.compareTo(other.spend) == 0
                && sales.compareTo(other.sales) == 0
                && orders == other.orders
                && clicks == other.clicks
                && impressions == other.impressions;
    }

    /** Spend ÷ sales. */
    public Optional<BigDecimal> acos() {
        return ratio(spend, sales);
    }

    /** Sales ÷ spend. */
    public Optional<BigDecimal> roas() {
        return ratio(sales, spend);
    }

    /** Spend ÷ clicks. */
    public Optional<BigDecimal> costPerClick() {
        return ratio(spend, BigDecimal.valueOf(clicks));
    }

    /** Clicks ÷ impressions. */
    public Optional<BigDecimal> clickThroughRate() {
        return ratio(BigDecimal.valueOf(clicks), BigDecimal.valueOf(impressions));
    }

    /** Orders ÷ clicks. */
    public Optional<BigDecimal> conversionRate() {
        return ratio(BigDecimal.valueOf(orders), BigDecimal.valueOf(clicks));
    }

    private static Optional<BigDecimal> ratio(BigDecimal dividend, BigDecimal divisor) {
        return divisor.signum() == 0 ? Optional.empty() : Optional.of(dividend.divide(divisor, MathContext.DECIMAL64));
    }
}
