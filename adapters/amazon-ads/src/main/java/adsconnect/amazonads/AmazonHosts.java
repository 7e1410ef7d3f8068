package adsconnect.amazonads;

import adsconnect.domain.marketplace.Region;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;

/**
 * The addresses of Amazon's three regions. Amazon's own are documented in its "authorization grants" and "API overview"
 * guides; each of them can be replaced, by the local Amazon for one.
 */
public record AmazonHosts(Map<Region, Host> byRegion) {

    /**
     * One region's addresses.
     *
     * @param authorize the consent page, whole address
     * @param token the token endpoint, whole address
     * @param api scheme, host and port of the Ads API
     * @param overridden whether {@code api} is not Amazon's own; its reports may then come from the same host over http
     */
    public record Host(URI authorize, URI token, URI api, boolean overridden) {}

    public static final AmazonHosts AMAZON = new AmazonHosts(Map.of(
            Region.NA,
            new Host(
                    URI.create("https://www.amazon.com/ap/oa"),
                    URI.create("https://api.amazon.com/auth/o2/token"),
                    URI.create("https://advertising-api.amazon.com"),
                    false),
            Region.EU,
            new Host(
                    URI.create("https://eu.account.amazon.com/ap/oa"),
                    URI.create("https://api.amazon.co.uk/auth/o2/token"),
                    URI.create("https://advertising-api-eu.amazon.com"),
                    false),
            Region.FE,
            new Host(
                    URI.create("https://apac.account.amazon.com/ap/oa"),
                    URI.create("https://api.amazon.co.jp/auth/o2/token"),
                    URI.create("https://advertising-api-fe.amazon.com"),
                    false)));

    public AmazonHosts {
        byRegion = Map.copyOf(byRegion);
        if (byRegion.size() != Region.values().length) {
            throw new IllegalArgumentException("Every region needs its addresses");
        }
    }

    public Host of(Region region) {
        return byRegion.get(region);
    }

    /** These, with one region replaced. */
    public AmazonHosts with(Region region, Host host) {
        Map<Region, Host> replaced = new EnumMap<>(byRegion);
        replaced.put(region, host);
        return new AmazonHosts(replaced);
    }
}
