package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Campaigns, ad groups and ads of Sponsored Products as its lists tell them, with every id as text. */
final class SponsoredProductsEntities {
    private static final Map<String, String> STRATEGIES =
            Map.of("legacy", "LEGACY_FOR_SALES", "autoForSales", "AUTO_FOR_SALES", "manual", "MANUAL");

    private SponsoredProductsEntities() {}

    static Stream<Listed> campaigns(Account account) {
        return account.campaigns().map(campaign -> {
            JsonObject json = new JsonObject()
                    .put("campaignId", text(campaign.id()))
                    .put("name", campaign.name())
                    .put("state", campaign.status().name())
                    .put("targetingType", targetingType(campaign))
                    .put("startDate", campaign.startDate().toString())
                    .put(
                            "budget",
                            new JsonObject()
                                    .put("budget", account.money(campaign.budget()))
                                    .put("budgetType", "DAILY"))
                    .put(
                            "dynamicBidding",
                            new JsonObject()
                                    .put("strategy", STRATEGIES.get(campaign.biddingStrategy()))
                                    .put("placementBidding", placements()))
                    .put("tags", new JsonObject());
            Portfolios.idOf(account.profile(), campaign).ifPresent(id -> json.put("portfolioId", text(id)));
            return new Listed(json, extended("CAMPAIGN", campaign), targetingType(campaign));
        });
    }

    static Stream<Listed> adGroups(Account account) {
        return account.adGroups()
                .map(group -> new Listed(
                        new JsonObject()
                                .put("adGroupId", text(group.id()))
                                .put("campaignId", text(group.campaign().id()))
                                .put("name", group.name())
                                .put("state", state(group, Campaign.Status.ENABLED))
                                .put("defaultBid", account.money(group.defaultBid())),
                        extended("AD_GROUP", group.campaign()),
                        targetingType(group.campaign())));
    }

    /** Sellers name their stock, vendors Amazon's. */
    static Stream<Listed> productAds(Account account) {
        boolean seller = account.profile().type() == Profile.Type.SELLER;
        return account.adGroups()
                .flatMap(group -> group.ads().stream()
                        .map(ad -> entity(
                                "AD",
                                group,
                                child(group, "adId", ad.id())
                                        .put("asin", ad.asin())
                                        .put("sku", seller ? ad.sku() : null)
                                        .put("state", state(group, ad.status())))));
    }

    static JsonObject child(AdGroup group, String idMember, long id) {
        return new JsonObject()
                .put(idMember, text(id))
                .put("campaignId", text(group.campaign().id()))
                .put("adGroupId", text(group.id()));
    }

    static Listed entity(String kind, AdGroup group, JsonObject json) {
        return new Listed(json, extended(kind, group.campaign()), targetingType(group.campaign()));
    }

    static JsonObject extended(String kind, Campaign campaign) {
        String status = kind + "_STATUS_" + campaign.status().name();
        String created = campaign.startDate().minusDays(2).atTime(10, 0).toInstant(ZoneOffset.UTC) + "";
        return new JsonObject()
                .put("servingStatus", status)
                .put("servingStatusDetails", new JsonArray(List.of(new JsonObject().put("name", status + "_DETAIL"))))
                .put("creationDateTime", created)
                .put("lastUpdateDateTime", created);
    }

    private static JsonArray placements() {
        return new JsonArray()
                .add(new JsonObject().put("placement", "PLACEMENT_TOP").put("percentage", 20));
    }

    static String targetingType(Campaign campaign) {
        return campaign.isAutomatic() ? "AUTO" : "MANUAL";
    }

    static String state(AdGroup group, Campaign.Status own) {
        return Account.stateIn(group.campaign(), own).name();
    }

    static String text(long id) {
        return String.valueOf(id);
    }
}
