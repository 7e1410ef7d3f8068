package adsconnect.ui.people;

/**
 * A single-use link that was just made, shown this once.
 *
 * @param kind {@code invitation} or {@code reset}
 * @param mailed whether a letter brings it too
 */
public record NewLink(String kind, String email, String address, boolean mailed) {}
