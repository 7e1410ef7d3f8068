package adsconnect.ui.trouble;

/**
 * What keeps new numbers from coming, and what helps; part of other views.
 *
 * @param key text key of what happened
 * @param day "20 Dec 2026", put into the text where it names a day, or empty
 * @param days how many days are left, put into the text where it counts them, or empty
 * @param action where what helps is
 * @param actionKey text key of its button
 * @param post whether the button sends a form; it is a link otherwise
 */
public record Trouble(String key, String day, String days, String action, String actionKey, boolean post) {}
