package adsconnect.amazonsandbox;

import java.time.LocalDate;

/**
 * How Amazon's word about one day changes afterwards: doubtful traffic is taken out again within three days, and orders
 * come in, credited to the day of the click, for 42.
 */
final class Restatement {
    static final int LAST_TRAFFIC_CHANGE = 3;
    static final int LAST_CONVERSION = 42;

    /** How much of a day's traffic is doubtful at most. */
    private static final double MOST_DOUBTFUL = 0.05;

    private final int age;

    private Restatement(int age) {
        this.age = age;
    }

    /** Amazon's word about a day as given on another. */
    static Restatement of(LocalDate day, LocalDate asOf) {
        return new Restatement((int) Math.clamp(asOf.toEpochDay() - day.toEpochDay(), 0L, (long) LAST_CONVERSION));
    }

    /** Nothing is told of a day before it is over. */
    boolean isTooEarly() {
        return age < 1;
    }

    /** The doubtful part of the traffic that has not been taken out yet, as a fraction of what will stay. */
    double doubtful(Chance chance) {
        double first = chance.between(0.005, MOST_DOUBTFUL);
        return switch (age) {
            case 1 -> first;
            case 2 -> first * 0.4;
            default -> 0;
        };
    }

    /** Whether a line that consists of doubtful traffic alone is still there. */
    boolean showsGhosts() {
        return age < LAST_TRAFFIC_CHANGE;
    }

    /** More than half of all orders are known the day after; the last one is after six weeks. */
    boolean knows(Chance chance) {
        double lot = chance.fraction();
        double cubed = lot * lot * lot;
        return age >= 1 + (int) (LAST_CONVERSION * cubed * cubed);
    }
}
