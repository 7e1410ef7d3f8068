package adsconnect.domain.metrics;

import java.time.LocalDate;

/**
 * What the loaded days of a period add up to.
 *
 * @param first the first of them
 * @param loaded how many there are, each ad product by itself: a whole week of three has 21
 */
public record PeriodSum(Measures measures, LocalDate first, long loaded) {}
