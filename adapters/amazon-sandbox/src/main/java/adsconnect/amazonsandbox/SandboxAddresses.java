package adsconnect.amazonsandbox;

import java.util.EnumMap;
import java.util.Map;

/** Where the regions of a local Amazon are to be found. */
public record SandboxAddresses(Map<SandboxRegion, Integer> ports) {

    public SandboxAddresses {
        ports = Map.copyOf(ports);
    }

    /** Of one whose first region has that port, whether it runs or not. */
    public static SandboxAddresses from(int firstPort) {
        Map<SandboxRegion, Integer> ports = new EnumMap<>(SandboxRegion.class);
        for (SandboxRegion region : SandboxRegion.values()) {
            ports.put(region, firstPort + region.ordinal());
        }
        return new SandboxAddresses(ports);
    }

    public String authorizeUrl(SandboxRegion region) {
        return apiUrl(region) + "/ap/oa";
    }

    public String tokenUrl(SandboxRegion region) {
        return apiUrl(region) + "/auth/o2/token";
    }

    public String apiUrl(SandboxRegion region) {
        return "http://127.0.0.1:" + ports.get(region);
    }
}
