package adsconnect.domain.metrics;

import adsconnect.domain.sync.AdProduct;
import java.util.Optional;

/**
 * One campaign of a day, as Amazon said it once and as it says it now (SYNC-10).
 *
 * @param name by now, or the last one if it is gone
 * @param then empty if Amazon did not name it
 * @param now empty if Amazon no longer names it
 */
public record CampaignThen(
        AdProduct adProduct, long campaignId, String name, Optional<Measures> then, Optional<Measures> now) {

    /** Whether Amazon says something else now. */
    public boolean differs() {
        return !(then.isPresent() && now.isPresent() && then.get().sameAs(now.get()))
                && !(then.isEmpty() && now.isEmpty());
    }
}
