package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Whom ad groups of Sponsored Products are shown to, and whom never, as its lists tell it. */
final class SponsoredProductsTargets {
    private static final Map<String, String> AUTOMATIC = Map.of(
            "close-match", "QUERY_HIGH_REL_MATCHES",
            "loose-match", "QUERY_BROAD_REL_MATCHES",
            "substitutes", "ASIN_SUBSTITUTE_RELATED",
            "complements", "ASIN_ACCESSORY_RELATED");

    private SponsoredProductsTargets() {}

    static Stream<Listed> keywords(Account account) {
        return account.adGroups()
                .flatMap(group -> group.targets().stream()
                        .filter(Target::isKeyword)
                        .map(target -> SponsoredProductsEntities.entity(
                                "KEYWORD",
                                group,
                                SponsoredProductsEntities.child(group, "keywordId", target.id())
                                        .put("keywordText", target.text())
                                        .put("matchType", target.kind().name())
                                        .put("bid", account.money(target.bid()))
                                        .put("state", SponsoredProductsEntities.state(group, target.status())))));
    }

    static Stream<Listed> negativeKeywords(Account account) {
        return account.adGroups()
                .flatMap(group -> group.negatives().stream()
                        .filter(negative -> !negative.isProduct())
                        .map(negative -> SponsoredProductsEntities.entity(
                                "KEYWORD",
                                group,
                                SponsoredProductsEntities.child(group, "keywordId", negative.id())
                                        .put("keywordText", negative.text())
                                        .put("matchType", negative.matchType())
                                        .put(
                                                "state",
                                                SponsoredProductsEntities.state(group, Campaign.Status.ENABLED)))));
    }

    static Stream<Listed> campaignNegativeKeywords(Account account) {
        return account.campaigns()
                .map(campaign -> new Listed(
                        new JsonObject()
                                .put(
                                        "keywordId",
                                        SponsoredProductsEntities.text(EntityIds.of(
                                                account.profile(), EntityIds.Kind.NEGATIVE, campaign.id())))
                                .put("campaignId", SponsoredProductsEntities.text(campaign.id()))
                                .put("keywordText", "cheap " + campaign.goods().toLowerCase(Locale.ROOT))
                                .put("matchType", "NEGATIVE_PHRASE")
                                .put(
                                        "state",
                                        Account.stateIn(campaign, Campaign.Status.ENABLED)
                                                .name()),
                        SponsoredProductsEntities.extended("KEYWORD", campaign),
                        SponsoredProductsEntities.targetingType(campaign)));
    }

    static Stream<Listed> targets(Account account) {
        return account.adGroups()
                .flatMap(group -> group.targets().stream()
                        .filter(target -> !target.isKeyword())
                        .map(target -> SponsoredProductsEntities.entity(
                                "TARGETING_CLAUSE",
                                group,
                                SponsoredProductsEntities.child(group, "targetId", target.id())
                                        .put("expression", expression(target))
                                        .put("resolvedExpression", expression(target))
                                        .put("expressionType", target.kind() == Target.Kind.PRODUCT ? "MANUAL" : "AUTO")
                                        .put("bid", account.money(target.bid()))
                                        .put("state", SponsoredProductsEntities.state(group, target.status())))));
    }

    static Stream<Listed> negativeTargets(Account account) {
        return account.adGroups()
                .flatMap(group -> group.negatives().stream()
                        .filter(AdGroup.Negative::isProduct)
                        .map(negative -> SponsoredProductsEntities.entity(
                                "TARGETING_CLAUSE",
                                group,
                                SponsoredProductsEntities.child(group, "targetId", negative.id())
                                        .put("expression", product(negative.text()))
                                        .put("resolvedExpression", product(negative.text()))
                                        .put("expressionType", "MANUAL")
                                        .put(
                                                "state",
                                                SponsoredProductsEntities.state(group, Campaign.Status.ENABLED)))));
    }

    private static JsonArray product(String asin) {
        return new JsonArray().add(new JsonObject().put("type", "ASIN_SAME_AS").put("value", asin));
    }

    private static JsonArray expression(Target target) {
        return target.kind() == Target.Kind.PRODUCT
                ? product(target.text())
                : new JsonArray().add(new JsonObject().put("type", AUTOMATIC.get(target.text())));
    }
}
