package adsconnect.amazonsandbox;

import java.time.LocalDate;

/** One campaign and the temperament from which its days are made. */
record Campaign(
        long id,
        String name,
        Status status,
        AdProduct product,
        String goods,
        String targeting,
        long budget,
        String biddingStrategy,
        LocalDate startDate,
        Temper temper)
        implements Subject {

    /** Whether it runs. */
    enum Status {
        ENABLED,
        PAUSED,
        ARCHIVED
    }

    /** Money in the smallest unit of the profile's currency; rates as fractions. */
    record Temper(
            double impressionsPerDay,
            double clickRate,
            double costPerClick,
            double conversionRate,
            double price,
            double trendPerYear,
            double wavePhase) {}

    @Override
    public Campaign campaign() {
        return this;
    }

    /** Amazon chooses itself to whom an automatic one is shown. */
    boolean isAutomatic() {
        return product == AdProduct.SPONSORED_PRODUCTS && targeting.equals("Auto");
    }

    /** Shown beside products rather than beside words. */
    boolean isAimedAtProducts() {
        return product == AdProduct.SPONSORED_DISPLAY
                || targeting.equals("Competitors")
                || targeting.equals("Categories");
    }

    /** Some of Sponsored Display is sold by views. */
    boolean isSoldByViews() {
        return product == AdProduct.SPONSORED_DISPLAY && targeting.length() % 2 == 0;
    }
}
