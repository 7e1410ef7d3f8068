/**
 * What the loaded days add up to: measures, the ratios made of them, periods and the change between two; and what Amazon said
 * of one day when.
 *
 * <p>Contract: DASH-1, DASH-2, SYNC-10. Money is exact decimal; a ratio with a zero divisor does not exist.
 */
package adsconnect.domain.metrics;
