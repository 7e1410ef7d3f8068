package adsconnect.ui.console;

/**
 * What came of a deed, on top of the page.
 *
 * @param key text key
 * @param detail goes into it, or empty
 * @param good whether it was done
 */
public record Told(String key, String detail, boolean good) {}
