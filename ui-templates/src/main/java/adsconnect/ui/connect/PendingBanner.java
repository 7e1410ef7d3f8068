package adsconnect.ui.connect;

/**
 * A consent that was given but whose profile is not picked yet; stands on top of welcome page and dashboard.
 *
 * @param minutesLeft whole minutes until it is given up
 */
public record PendingBanner(long minutesLeft) {}
