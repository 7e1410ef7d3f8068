package adsconnect.api;

import adsconnect.domain.marketplace.Region;
import java.net.URI;
import java.util.Map;

/**
 * Where Amazon's API is, for programs that call it themselves.
 *
 * @param apis scheme, host and port of each region's Ads API
 * @param clientId what Amazon knows us by; its API wants to be told
 */
public record AmazonAddress(Map<Region, URI> apis, String clientId) {

    public AmazonAddress {
        apis = Map.copyOf(apis);
    }

    URI api(Region region) {
        return apis.get(region);
    }
}
