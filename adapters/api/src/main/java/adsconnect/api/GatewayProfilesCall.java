package adsconnect.api;

import adsconnect.domain.access.Caller;
import adsconnect.domain.access.Scope;
import adsconnect.domain.account.Profile;
import adsconnect.domain.authorization.RefreshProfiles;
import adsconnect.domain.proxy.OwnStores;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lists profiles as Amazon describes them, on demand after asking it anew. */
final class GatewayProfilesCall implements Keyed.Call {

    private final OwnStores stores;
    private final RefreshProfiles refreshProfiles;
    private final Limits limits;

    GatewayProfilesCall(OwnStores stores, RefreshProfiles refreshProfiles, Limits limits) {
        this.stores = stores;
        this.refreshProfiles = refreshProfiles;
        this.limits = limits;
    }

    /** @param refreshed whether Amazon was asked just now */
    record Profiles(int total, boolean refreshed, List<Listed> profiles) {}

    /** @param dailyBudget is not kept here, and always {@code null} */
    record Listed(
            long profileId,
            String region,
            String countryCode,
            String currencyCode,
            @JsonInclude(JsonInclude.Include.ALWAYS) Optional<BigDecimal> dailyBudget,
            String timezone,
            String accountInfoId,
            String accountInfoType,
            String accountInfoName,
            String marketplaceStringId,
            long authRecordId) {}

    @Override
    public Reply act(Visit visit, Caller caller) {
        boolean refresh = GatewayBody.of(visit).flag("refresh");
        if (!caller.may(Scope.ACCOUNTS_READ)) {
            return GatewayReplies.lacks(Scope.ACCOUNTS_READ.text());
        }
        if (refresh) {
            Limits.Taken taken = limits.refresh(caller);
            if (!taken.allowed()) {
                return taken.on(Keyed.tooMany(visit));
            }
            refreshProfiles.refresh(caller.user().id());
        }
        List<Listed> all =
                stores.all(caller).stream().map(GatewayProfilesCall::listed).toList();
        return Json.reply(200, new Profiles(all.size(), refresh, all));
    }

    private static Listed listed(OwnStores.Store store) {
        Profile profile = store.bound().profile();
        return new Listed(
                profile.id().value(),
                profile.region().name(),
                profile.countryCode(),
                profile.currencyCode(),
                Optional.empty(),
                profile.timezone(),
                profile.advertiserId(),
                profile.type().name().toLowerCase(Locale.ROOT),
                profile.name(),
                profile.marketplaceId(),
                store.authorization());
    }
}
