package adsconnect.ui;

/**
 * A point in time, as people say it and exactly.
 *
 * @param relative "4 minutes ago"
 * @param exact "20 Nov 2026, 14:03:11 PST"
 * @param machine RFC 3339 in UTC, for {@code <time datetime>}
 */
public record Moment(String relative, String exact, String machine) {}
