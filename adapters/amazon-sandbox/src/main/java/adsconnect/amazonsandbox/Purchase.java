package adsconnect.amazonsandbox;

/**
 * One order that an ad led to.
 *
 * @param click the number, from 0, of the click it is credited to
 * @param window the shortest attribution window, in days, that holds it
 * @param sales in the smallest unit of money
 */
record Purchase(long click, int window, long units, boolean sameSku, long sales) {

    boolean isWithin(int days) {
        return window <= days;
    }

    Purchase ofClick(long other) {
        return new Purchase(other, window, units, sameSku, sales);
    }
}
