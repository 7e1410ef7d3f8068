package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The lists of Sponsored Brands: the newer ones with ids as text, the older ones with numbers. */
final class SponsoredBrandsEntities {
    private SponsoredBrandsEntities() {}

    static Stream<Listed> campaigns(Account account) {
        return account.campaigns().map(campaign -> {
            long created = campaign.startDate()
                    .atStartOfDay()
                    .toInstant(ZoneOffset.UTC)
                    .toEpochMilli();
            JsonObject json = new JsonObject()
                    .put("campaignId", String.valueOf(campaign.id()))
                    .put("name", campaign.name())
                    .put("state", campaign.status().name())
                    .put("budget", account.money(campaign.budget()))
                    .put("budgetType", "DAILY")
                    .put("startDate", campaign.startDate().toString())
                    .put("costType", "CPC")
                    .put("goal", "PAGE_VISIT")
                    .put(
                            "bidding",
                            new JsonObject()
                                    .put("bidOptimization", true)
                                    .put("bidAdjustmentsByPlacement", new JsonArray()))
                    .put("isMultiAdGroupsEnabled", true)
                    .put("productLocation", "SOLD_ON_AMAZON")
                    .put("tags", new JsonObject());
            Portfolios.idOf(account.profile(), campaign).ifPresent(id -> json.put("portfolioId", String.valueOf(id)));
            JsonObject extended = new JsonObject()
                    .put("servingStatus", "CAMPAIGN_STATUS_" + campaign.status())
                    .put("servingStatusDetails", new JsonArray())
                    .put("creationDate", created)
                    .put("lastUpdateDate", created);
            return new Listed(json, extended, "MANUAL");
        });
    }

    static Stream<Listed> adGroups(Account account) {
        return account.adGroups()
                .map(group -> Listed.of(new JsonObject()
                        .put("adGroupId", String.valueOf(group.id()))
                        .put("campaignId", String.valueOf(group.campaign().id()))
                        .put("name", group.name())
                        .put("state", state(group, Campaign.Status.ENABLED))));
    }

    static Stream<Listed> ads(Account account) {
        return account.adGroups().map(group -> {
            List<String> asins = group.ads().stream().map(ProductAd::asin).toList();
            ProductAd first = group.ads().getFirst();
            return Listed.of(new JsonObject()
                    .put("adId", String.valueOf(first.id()))
                    .put("adGroupId", String.valueOf(group.id()))
                    .put("campaignId", String.valueOf(group.campaign().id()))
                    .put("name", group.name() + " ad")
                    .put("state", state(group, first.status()))
                    .put(
                            "landingPage",
                            new JsonObject()
                                    .put("pageType", "PRODUCT_LIST")
                                    .put("url", "https://www.example.test/" + first.asin())
                                    .put("asins", new JsonArray(asins)))
                    .put(
                            "creative",
                            new JsonObject()
                                    .put("brandName", account.profile().name())
                                    .put("headline", group.campaign().goods() + " you will like")
                                    .put("asins", new JsonArray(asins))));
        });
    }

    static Stream<JsonObject> keywords(Account account) {
        return account.adGroups()
                .flatMap(group -> group.targets().stream()
                        .filter(Target::isKeyword)
                        .map(target -> child(group, "keywordId", target.id())
                                .put("keywordText", target.text())
                                .put("matchType", target.kind().name().toLowerCase(Locale.ROOT))
                                .put("bid", account.money(target.bid()))
                                .put("state", state(group, target.status()).toLowerCase(Locale.ROOT))));
    }

    static Stream<JsonObject> negativeKeywords(Account account) {
        return account.adGroups()
                .flatMap(group -> group.negatives().stream()
                        .filter(negative -> !negative.isProduct())
                        .map(negative -> child(group, "keywordId", negative.id())
                                .put("keywordText", negative.text())
                                .put(
                                        "matchType",
                                        negative.matchType().equals("NEGATIVE_EXACT")
                                                ? "negativeExact"
                                                : "negativePhrase")
                                .put(
                                        "state",
                                        state(group, Campaign.Status.ENABLED).toLowerCase(Locale.ROOT))));
    }

    static Stream<JsonObject> targets(Account account) {
        return account.adGroups()
                .flatMap(group -> group.targets().stream()
                        .filter(target -> !target.isKeyword())
                        .map(target -> child(group, "targetId", target.id())
                                .put("expressions", expressions(target))
                                .put("resolvedExpressions", expressions(target))
                                .put("bid", account.money(target.bid()))
                                .put("state", state(group, target.status()).toLowerCase(Locale.ROOT))));
    }

    private static JsonArray expressions(Target target) {
        return new JsonArray().add(new JsonObject().put("type", "asinSameAs").put("value", target.text()));
    }

    private static JsonObject child(AdGroup group, String idMember, long id) {
        return new JsonObject()
                .put(idMember, id)
                .put("adGroupId", group.id())
                .put("campaignId", group.campaign().id());
    }

    private static String state(AdGroup group, Campaign.Status own) {
        return Account.stateIn(group.campaign(), own).name();
    }
}
