package adsconnect.architecture;

import adsconnect.amazonsandbox.AmazonSandbox;
import adsconnect.amazonsandbox.SandboxRegion;
import java.util.HashMap;
import java.util.Map;

/** The settings that lead a program in live mode to a local Amazon. */
public final class AmazonAddresses {

    private AmazonAddresses() {}

    public static Map<String, String> of(AmazonSandbox amazon) {
        Map<String, String> settings = new HashMap<>();
        for (SandboxRegion region : SandboxRegion.values()) {
            settings.put("ADSCONNECT_AMAZON_" + region + "_AUTHORIZE_URL", amazon.authorizeUrl(region));
            settings.put("ADSCONNECT_AMAZON_" + region + "_TOKEN_URL", amazon.tokenUrl(region));
            settings.put("ADSCONNECT_AMAZON_" + region + "_API_URL", amazon.apiUrl(region));
        }
        return settings;
    }
}
