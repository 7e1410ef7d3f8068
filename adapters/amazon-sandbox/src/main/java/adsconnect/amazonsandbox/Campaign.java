package adsconnect.amazonsandbox;

/** One campaign and the temperament from which its days are made. */
record Campaign(
        long id, String name, Status status, AdProduct product, long budget, String biddingStrategy, Temper temper) {

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
}
