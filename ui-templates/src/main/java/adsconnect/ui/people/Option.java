package adsconnect.ui.people;

/**
 * One choice in a form.
 *
 * @param label text key, or the words themselves where the template says so
 */
public record Option(String value, String label, boolean chosen) {}
