package adsconnect.ui.dashboard;

/** What a form of the dashboard sends along, so that the rest of the page stays as it was chosen. */
public record Carried(String name, String value) {}
