package adsconnect.domain.metrics;

import adsconnect.domain.sync.AdProduct;
import java.util.Optional;

/**
 * Which campaigns somebody wants to see.
 *
 * @param status in Amazon's words, as it was last
 */
public record CampaignFilter(Optional<AdProduct> product, Optional<String> status) {

    public static final CampaignFilter ALL = new CampaignFilter(Optional.empty(), Optional.empty());
}
