package adsconnect.domain.metrics;

/**
 * What shoppers searched for, over a period, whatever keyword answered.
 *
 * @param campaign the name of the campaign whose ads were shown, or of one of them
 * @param alone whether no other campaign's ads were
 */
public record SearchTermMeasures(String searchTerm, String campaign, boolean alone, Measures measures) {}
