package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One of the older lists, which are asked for by address alone and are a bare array.
 *
 * @param filters parameters, and the member that each looks at
 */
record PlainList(
        String path,
        String accept,
        AdProduct product,
        Map<String, String> filters,
        Function<Account, Stream<JsonObject>> entities) {
    private static final Map<String, String> DISPLAY = Map.of(
            "stateFilter", "state",
            "campaignIdFilter", "campaignId",
            "adGroupIdFilter", "adGroupId",
            "adIdFilter", "adId",
            "targetIdFilter", "targetId",
            "portfolioIdFilter", "portfolioId",
            "name", "name");
    private static final Map<String, String> BRANDS = Map.of(
            "stateFilter", "state",
            "matchTypeFilter", "matchType",
            "campaignIdFilter", "campaignId",
            "adGroupIdFilter", "adGroupId",
            "keywordIdFilter", "keywordId",
            "keywordText", "keywordText");

    static final List<PlainList> ALL = List.of(
            display("campaigns", SponsoredDisplayEntities::campaigns),
            display("adGroups", SponsoredDisplayEntities::adGroups),
            display("productAds", SponsoredDisplayEntities::productAds),
            display("targets", SponsoredDisplayEntities::targets),
            display("negativeTargets", SponsoredDisplayEntities::negativeTargets),
            brands("/sb/keywords", "sbkeyword", SponsoredBrandsEntities::keywords),
            brands("/sb/negativeKeywords", "sbnegativekeyword", SponsoredBrandsEntities::negativeKeywords));

    private static PlainList display(String name, Function<Account, Stream<JsonObject>> entities) {
        return new PlainList("/sd/" + name, "application/json", AdProduct.SPONSORED_DISPLAY, DISPLAY, entities);
    }

    private static PlainList brands(String path, String type, Function<Account, Stream<JsonObject>> entities) {
        return new PlainList(
                path, "application/vnd." + type + ".v3.2+json", AdProduct.SPONSORED_BRANDS, BRANDS, entities);
    }
}
