package adsconnect.application;

import adsconnect.amazonads.AmazonAdsApi;
import adsconnect.api.ApiUseCases;
import adsconnect.api.GatewayUseCases;
import adsconnect.domain.Chance;
import adsconnect.domain.proxy.CallAmazon;
import adsconnect.domain.proxy.HandleTokens;
import adsconnect.domain.proxy.OwnStores;
import adsconnect.domain.token.HandOutToken;
import adsconnect.domain.token.RenewInTime;
import adsconnect.postgres.Database;
import adsconnect.postgres.PostgresAuthorizationNumbers;
import adsconnect.postgres.PostgresBoundProfiles;
import adsconnect.postgres.PostgresTokenHandles;
import java.time.Clock;

/** Builds what passes calls of programs on to Amazon. */
final class ProxyWiring implements AutoCloseable {

    final CallAmazon callAmazon;
    final GatewayUseCases gateway;
    private final AmazonAdsApi amazonApi;

    ProxyWiring(
            Database database,
            HandOutToken tokens,
            RenewInTime renewInTime,
            ApiUseCases api,
            Wiring.Amazon amazon,
            Chance chance,
            Clock clock) {
        PostgresBoundProfiles profiles = new PostgresBoundProfiles(database);
        amazonApi = new AmazonAdsApi(amazon.hosts(), amazon.application());
        callAmazon = new CallAmazon(profiles, tokens, renewInTime, amazonApi, clock);
        gateway = new GatewayUseCases(
                api.calls().makeConnectLink(),
                api.calls().refreshProfiles(),
                new OwnStores(profiles, new PostgresAuthorizationNumbers(database), clock),
                api.issueToken(),
                api.renewToken(),
                new HandleTokens(new PostgresTokenHandles(database), chance, clock),
                callAmazon,
                api.calls().sendMessage());
    }

    /** Calls that are still under way end. */
    @Override
    public void close() {
        amazonApi.close();
    }
}
