package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;

/** The lists of Sponsored Display: ids as numbers, small letters, days without hyphens. */
final class SponsoredDisplayEntities {
    private SponsoredDisplayEntities() {}

    static Stream<JsonObject> campaigns(Account account) {
        return account.campaigns().map(campaign -> {
            JsonObject json = new JsonObject()
                    .put("campaignId", campaign.id())
                    .put("name", campaign.name())
                    .put("state", small(campaign.status()))
                    .put("tactic", tactic(campaign))
                    .put("costType", campaign.isSoldByViews() ? "vcpm" : "cpc")
                    .put("budget", account.money(campaign.budget()))
                    .put("budgetType", "daily")
                    .put("startDate", campaign.startDate().format(DateTimeFormatter.BASIC_ISO_DATE))
                    .putNull("endDate")
                    .put("deliveryProfile", "as_soon_as_possible");
            Portfolios.idOf(account.profile(), campaign).ifPresent(id -> json.put("portfolioId", id));
            return json;
        });
    }

    static Stream<JsonObject> adGroups(Account account) {
        return account.adGroups()
                .map(group -> new JsonObject()
                        .put("adGroupId", group.id())
                        .put("campaignId", group.campaign().id())
                        .put("name", group.name())
                        .put("state", state(group, Campaign.Status.ENABLED))
                        .put("tactic", tactic(group.campaign()))
                        .put("defaultBid", account.money(group.defaultBid()))
                        .put("bidOptimization", group.campaign().isSoldByViews() ? "reach" : "clicks"));
    }

    static Stream<JsonObject> productAds(Account account) {
        boolean seller = account.profile().type() == Profile.Type.SELLER;
        return account.adGroups()
                .flatMap(group -> group.ads().stream()
                        .map(ad -> child(group, "adId", ad.id())
                                .put("asin", ad.asin())
                                .put("sku", seller ? ad.sku() : null)
                                .put("state", state(group, ad.status()))));
    }

    static Stream<JsonObject> targets(Account account) {
        return account.adGroups()
                .flatMap(group -> group.targets().stream()
                        .map(target -> child(group, "targetId", target.id())
                                .put("expressionType", "manual")
                                .put("expression", expression(target.text()))
                                .put("resolvedExpression", expression(target.text()))
                                .put("bid", account.money(target.bid()))
                                .put("state", state(group, target.status()))));
    }

    static Stream<JsonObject> negativeTargets(Account account) {
        return account.adGroups()
                .flatMap(group -> group.negatives().stream()
                        .filter(AdGroup.Negative::isProduct)
                        .map(negative -> child(group, "targetId", negative.id())
                                .put("expressionType", "manual")
                                .put("expression", expression(negative.text()))
                                .put("resolvedExpression", expression(negative.text()))
                                .put("state", state(group, Campaign.Status.ENABLED))));
    }

    /** What the longer twin of every list tells besides. */
    static JsonObject extended(Campaign campaign) {
        long created =
                campaign.startDate().atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
        return new JsonObject()
                .put("servingStatus", "CAMPAIGN_STATUS_" + campaign.status())
                .put("creationDate", created)
                .put("lastUpdatedDate", created);
    }

    private static JsonObject child(AdGroup group, String idMember, long id) {
        return new JsonObject()
                .put(idMember, id)
                .put("adGroupId", group.id())
                .put("campaignId", group.campaign().id());
    }

    private static JsonArray expression(String asin) {
        return new JsonArray().add(new JsonObject().put("type", "asinSameAs").put("value", asin));
    }

    private static String tactic(Campaign campaign) {
        return campaign.isSoldByViews() ? "T00030" : "T00020";
    }

    private static String state(AdGroup group, Campaign.Status own) {
        return small(Account.stateIn(group.campaign(), own));
    }

    private static String small(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
