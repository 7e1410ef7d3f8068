package adsconnect.application;

import adsconnect.amazonads.AmazonAdsApi;
import adsconnect.domain.proxy.CallAmazon;
import adsconnect.domain.token.HandOutToken;
import adsconnect.postgres.Database;
import adsconnect.postgres.PostgresBoundProfiles;
import java.time.Clock;

/** Builds what passes calls of programs on to Amazon. */
final class ProxyWiring implements AutoCloseable {

    final CallAmazon callAmazon;
    private final AmazonAdsApi amazonApi;

    ProxyWiring(Database database, HandOutToken tokens, Wiring.Amazon amazon, Clock clock) {
        amazonApi = new AmazonAdsApi(amazon.hosts(), amazon.application());
        callAmazon = new CallAmazon(new PostgresBoundProfiles(database), tokens, amazonApi, clock);
    }

    /** Calls that are still under way end. */
    @Override
    public void close() {
        amazonApi.close();
    }
}
