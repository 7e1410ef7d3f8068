package adsconnect.ui.dashboard;

/**
 * Where pressing something leads.
 *
 * @param page the whole page as it is then, for the address bar and for browsers without JavaScript
 * @param part what of it changes, for htmx
 */
public record Link(String page, String part) {}
