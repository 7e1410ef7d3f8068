package adsconnect.amazonsandbox;

/** What one campaign did in one or more days; money in the smallest unit, so that sums are exact. */
record Figures(
        long impressions,
        long clicks,
        long cost,
        Conversions within1Day,
        Conversions within7Days,
        Conversions within14Days,
        Conversions within30Days) {
    static final Figures NONE =
            new Figures(0, 0, 0, Conversions.NONE, Conversions.NONE, Conversions.NONE, Conversions.NONE);

    Figures plus(Figures other) {
        return new Figures(
                impressions + other.impressions,
                clicks + other.clicks,
                cost + other.cost,
                within1Day.plus(other.within1Day),
                within7Days.plus(other.within7Days),
                within14Days.plus(other.within14Days),
                within30Days.plus(other.within30Days));
    }
}
