package adsconnect.ui.dashboard;

/**
 * One figure.
 *
 * @param key {@code spend}; title at {@code card.<key>}
 * @param value "$1,234.56", or "–"
 * @param change "+12.3%", or empty where there is nothing to compare with
 * @param before what it was in the period before; empty where that is not known
 * @param trend {@code better}, {@code worse}, {@code more}, {@code less} or {@code same}; {@code open} for a change for the
 *     worse that days which are not final may make alone
 * @param spark points of a small line, {@code "0,18 10,4"} in a box of 100 by 24, or empty
 */
public record Card(String key, String value, String change, String before, String trend, String spark) {}
