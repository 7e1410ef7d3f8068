package adsconnect.domain.metrics;

import adsconnect.domain.sync.AdProduct;
import java.time.Instant;
import java.util.Set;

/**
 * When Amazon began to say something else of a day (SYNC-10).
 *
 * @param products of which it did so
 * @param added how many campaigns it named for the first time, or again
 * @param restated how many it described otherwise
 * @param withdrawn how many it no longer named
 * @param measures of all campaigns, as of then
 */
public record DayMoment(
        Instant at, Set<AdProduct> products, long added, long restated, long withdrawn, Measures measures) {
    public DayMoment {
        products = Set.copyOf(products);
    }
}
