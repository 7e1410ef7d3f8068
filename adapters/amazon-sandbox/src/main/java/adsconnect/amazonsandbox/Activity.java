package adsconnect.amazonsandbox;

import java.util.ArrayList;
import java.util.List;

/** What a campaign, or a part of one, did on one day; money in the smallest unit. Its parts add up to it exactly. */
record Activity(long impressions, long clicks, long cost, List<Purchase> purchases) {
    static final Activity NONE = new Activity(0, 0, 0, List.of());

    Activity {
        purchases = List.copyOf(purchases);
    }

    /**
     * Parts in proportion to the weights.
     *
     * @param offset from 0 to 1; decides which of several small parts get the few clicks there are
     */
    List<Activity> split(double[] weights, double offset) {
        double whole = 0;
        for (double weight : weights) {
            whole += weight;
        }
        List<Activity> parts = new ArrayList<>(weights.length);
        long views = impressions - clicks;
        long clicksSoFar = 0;
        long viewsSoFar = 0;
        double weightSoFar = 0;
        for (int index = 0; index < weights.length; index++) {
            weightSoFar += weights[index];
            boolean last = index == weights.length - 1;
            double share = weightSoFar / whole;
            long clicksThen = last ? clicks : (long) (clicks * share + offset);
            long viewsThen = last ? views : (long) (views * share + offset);
            long clicksHere = clicksThen - clicksSoFar;
            parts.add(new Activity(
                    viewsThen - viewsSoFar + clicksHere,
                    clicksHere,
                    costUpTo(clicksThen) - costUpTo(clicksSoFar),
                    purchasesBetween(clicksSoFar, clicksThen)));
            clicksSoFar = clicksThen;
            viewsSoFar = viewsThen;
        }
        return parts;
    }

    Figures figures() {
        return new Figures(impressions, clicks, cost, conversions(1), conversions(7), conversions(14), conversions(30));
    }

    /** Paid for clicks, so that what nobody clicked costs nothing. */
    private long costUpTo(long click) {
        return clicks == 0 ? 0 : cost * click / clicks;
    }

    private List<Purchase> purchasesBetween(long from, long to) {
        if (purchases.isEmpty() || from == to) {
            return List.of();
        }
        return purchases.stream()
                .filter(purchase -> purchase.click() >= from && purchase.click() < to)
                .map(purchase -> purchase.ofClick(purchase.click() - from))
                .toList();
    }

    private Conversions conversions(int days) {
        Conversions sum = Conversions.NONE;
        for (Purchase purchase : purchases) {
            if (purchase.isWithin(days)) {
                sum = sum.plus(purchase);
            }
        }
        return sum;
    }
}
