package adsconnect.ui.dashboard;

import java.util.List;

/**
 * What shoppers searched for.
 *
 * @param name the term
 * @param searched false where ads were shown without a search
 * @param campaign whose ads were shown; empty where those of several were
 * @param figures one for each column of figures
 */
public record SearchTermRow(String name, boolean searched, String campaign, List<String> figures) {}
