package adsconnect.amazonsandbox;

/** What people bought within one attribution window; money in the smallest unit. */
record Conversions(
        long purchases, long purchasesSameSku, long units, long unitsSameSku, long sales, long salesSameSku) {
    static final Conversions NONE = new Conversions(0, 0, 0, 0, 0, 0);

    Conversions plus(Conversions other) {
        return new Conversions(
                purchases + other.purchases,
                purchasesSameSku + other.purchasesSameSku,
                units + other.units,
                unitsSameSku + other.unitsSameSku,
                sales + other.sales,
                salesSameSku + other.salesSameSku);
    }

    Conversions plus(Purchase one) {
        boolean same = one.sameSku();
        return plus(new Conversions(
                1, same ? 1 : 0, one.units(), same ? one.units() : 0, one.sales(), same ? one.sales() : 0));
    }
}
