package adsconnect.domain.sync;

import java.math.BigDecimal;

/**
 * What one row of a report counts. Money is in the profile's currency; orders and sales are by the attribution window that
 * was asked for.
 */
public record Figures(long impressions, long clicks, BigDecimal cost, long orders, BigDecimal sales) {

    public Figures {
        UnfitRow.unlessNotNegative("impressions", impressions);
        UnfitRow.unlessNotNegative("clicks", clicks);
        UnfitRow.unlessNotNegative("cost", cost.signum());
        UnfitRow.unlessNotNegative("orders", orders);
        UnfitRow.unlessNotNegative("sales", sales.signum());
    }
}
