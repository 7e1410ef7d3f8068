package adsconnect.api;

import adsconnect.domain.access.Caller;
import adsconnect.domain.access.Scope;
import adsconnect.domain.account.Profile;
import adsconnect.domain.proxy.OwnStores;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.List;
import java.util.Locale;

/** Lists what there is to work with, each profile with the number of its authorization. */
final class GatewayStoresCall implements Keyed.Call {

    private final OwnStores stores;

    GatewayStoresCall(OwnStores stores) {
        this.stores = stores;
    }

    record Stores(int total, List<Store> stores) {}

    record Store(
            long profileId,
            String accountInfoId,
            String accountInfoName,
            String accountType,
            String countryCode,
            String marketplaceStringId,
            String region,
            long authRecordId,
            String accountName) {}

    @Override
    public Reply act(Visit visit, Caller caller) {
        if (!caller.may(Scope.ACCOUNTS_READ)) {
            return GatewayReplies.lacks(Scope.ACCOUNTS_READ.text());
        }
        List<Store> all =
                stores.all(caller).stream().map(GatewayStoresCall::store).toList();
        return Json.reply(200, new Stores(all.size(), all));
    }

    private static Store store(OwnStores.Store store) {
        Profile profile = store.bound().profile();
        return new Store(
                profile.id().value(),
                profile.advertiserId(),
                profile.name(),
                profile.type().name().toLowerCase(Locale.ROOT),
                profile.countryCode(),
                profile.marketplaceId(),
                profile.region().name(),
                store.authorization(),
                store.bound().account().name().value());
    }
}
