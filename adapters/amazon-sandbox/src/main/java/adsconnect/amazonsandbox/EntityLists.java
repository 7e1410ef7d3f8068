package adsconnect.amazonsandbox;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All lists that come in pages. */
final class EntityLists {
    private static final Set<String> CAMPAIGN = Set.of("portfolioIdFilter", "nameFilter");
    private static final Set<String> GROUP = Set.of("campaignIdFilter", "nameFilter", "campaignTargetingTypeFilter");
    private static final Set<String> AD = Set.of("campaignIdFilter", "adGroupIdFilter");
    private static final Set<String> WORD =
            Set.of("campaignIdFilter", "adGroupIdFilter", "keywordTextFilter", "matchTypeFilter", "locale");
    private static final Set<String> NEGATIVE_WORD =
            Set.of("campaignIdFilter", "adGroupIdFilter", "negativeKeywordTextFilter", "matchTypeFilter", "locale");
    private static final Set<String> CAMPAIGN_WORD = Set.of("campaignIdFilter", "matchTypeFilter", "locale");
    private static final Set<String> AIM =
            Set.of("campaignIdFilter", "adGroupIdFilter", "asinFilter", "expressionTypeFilter");
    private static final Set<String> BRAND_GROUP = Set.of("campaignIdFilter", "nameFilter");
    private static final Set<String> BRAND_AD = Set.of("campaignIdFilter", "adGroupIdFilter", "nameFilter");

    static final List<EntityList> ALL = List.of(
            products("campaigns", "campaigns", "campaign", CAMPAIGN, SponsoredProductsEntities::campaigns),
            products("adGroups", "adGroups", "adGroup", GROUP, SponsoredProductsEntities::adGroups),
            products("productAds", "productAds", "ad", AD, SponsoredProductsEntities::productAds),
            products("keywords", "keywords", "keyword", WORD, SponsoredProductsTargets::keywords),
            products(
                    "negativeKeywords",
                    "negativeKeywords",
                    "negativeKeyword",
                    NEGATIVE_WORD,
                    SponsoredProductsTargets::negativeKeywords),
            products(
                    "campaignNegativeKeywords",
                    "campaignNegativeKeywords",
                    "campaignNegativeKeyword",
                    CAMPAIGN_WORD,
                    SponsoredProductsTargets::campaignNegativeKeywords),
            products("targets", "targetingClauses", "target", AIM, SponsoredProductsTargets::targets),
            products(
                    "negativeTargets",
                    "negativeTargetingClauses",
                    "negativeTarget",
                    AIM,
                    SponsoredProductsTargets::negativeTargets),
            brands("campaigns", "campaign", "totalCount", CAMPAIGN, SponsoredBrandsEntities::campaigns),
            brands("adGroups", "adGroup", "totalResults", BRAND_GROUP, SponsoredBrandsEntities::adGroups),
            brands("ads", "ad", "totalResults", BRAND_AD, SponsoredBrandsEntities::ads),
            portfolios());

    private EntityLists() {}

    /** The media type is that of one member of the array. */
    private static EntityList products(
            String name, String array, String ownId, Set<String> filters, Function<Account, Stream<Listed>> entities) {
        String one = array.substring(0, 1).toUpperCase(Locale.ROOT) + array.substring(1, array.length() - 1);
        return new EntityList(
                "/sp/" + name + "/list",
                "application/vnd.sp" + one + ".v3+json",
                AdProduct.SPONSORED_PRODUCTS,
                array,
                "totalResults",
                ownId + "IdFilter",
                1000,
                1000,
                100,
                with(ownId, filters),
                entities);
    }

    private static EntityList brands(
            String name, String ownId, String total, Set<String> filters, Function<Account, Stream<Listed>> entities) {
        return new EntityList(
                "/sb/v4/" + name + "/list",
                "application/vnd.sb" + ownId.toLowerCase(Locale.ROOT) + "resource.v4+json",
                AdProduct.SPONSORED_BRANDS,
                name,
                total,
                ownId + "IdFilter",
                100,
                10,
                10,
                with(ownId, filters),
                entities);
    }

    private static EntityList portfolios() {
        return new EntityList(
                "/portfolios/list",
                "application/vnd.spPortfolio.v3+json",
                AdProduct.SPONSORED_PRODUCTS,
                "portfolios",
                "totalResults",
                "portfolioIdFilter",
                1000,
                1000,
                100,
                with("portfolio", Set.of("nameFilter")),
                PortfolioEntities::portfolios);
    }

    private static Set<String> with(String ownId, Set<String> others) {
        return Stream.concat(Stream.of(ownId + "IdFilter", "stateFilter"), others.stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
