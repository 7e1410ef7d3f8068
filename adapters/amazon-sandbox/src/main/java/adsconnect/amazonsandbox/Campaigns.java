package adsconnect.amazonsandbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes up a profile's campaigns; the same ones every time. */
final class Campaigns {
    private static final int HUGE = 1500;
    private static final LocalDate FIRST_START = LocalDate.of(2025, 1, 6);
    private static final List<String> STRATEGIES = List.of("legacy", "autoForSales", "manual");

    private final long seed;

    Campaigns(long seed) {
        this.seed = seed;
    }

    List<Campaign> of(Profile profile, AdProduct product) {
        List<Campaign> campaigns = new ArrayList<>();
        int count = count(profile, product);
        for (int index = 0; index < count; index++) {
            campaigns.add(campaign(profile, product, index));
        }
        return campaigns;
    }

    private int count(Profile profile, AdProduct product) {
        boolean huge = profile.volume() == Profile.Volume.HUGE && product == AdProduct.SPONSORED_PRODUCTS;
        int more = product.mostCampaigns - product.fewestCampaigns + 1;
        int usual = product.fewestCampaigns
                + (int) Chance.of(seed, profile.id(), product.ordinal()).below(more);
        return huge ? HUGE : usual;
    }

    private Campaign campaign(Profile profile, AdProduct product, int index) {
        Chance chance = Chance.of(seed, profile.id(), product.ordinal(), index);
        double minorUnits =
                profile.marketplace().priceLevel * (profile.marketplace().moneyScale() == 0 ? 1 : 100);
        Campaign.Temper temper = new Campaign.Temper(
                chance.between(900, 7000),
                chance.between(0.0037, 0.0128),
                chance.between(0.45, 1.65) * minorUnits,
                chance.between(0.055, 0.145),
                chance.between(14, 62) * minorUnits,
                chance.between(-0.15, 0.45),
                chance.between(0, 2 * Math.PI));
        long budget = Math.round(chance.between(2, 12)) * 10 * Math.round(minorUnits);
        String goods = Words.PRODUCTS.get(index % Words.PRODUCTS.size());
        String targeting = chance.oneOf(Words.TARGETINGS);
        return new Campaign(
                id(profile, product, index),
                name(product, index, goods, targeting),
                status(index, chance),
                product,
                goods,
                targeting,
                budget,
                chance.oneOf(STRATEGIES),
                FIRST_START.plusDays(Chance.of(index).below(300)),
                temper);
    }

    private static long id(Profile profile, AdProduct product, int index) {
        long ofProfile = Chance.of(profile.id()).below(600_000_000L) * 100_000 + 10_007L + index * 13L;
        // Whoever has profile ids beyond what a JavaScript number holds has such campaign ids too.
        return EntityIds.hasLongOnes(profile)
                ? product.firstId * 1000 + ofProfile * 1000 + 7
                : product.firstId + ofProfile;
    }

    private static String name(AdProduct product, int index, String goods, String targeting) {
        String round = index < Words.PRODUCTS.size() ? "" : " " + (index / Words.PRODUCTS.size() + 1);
        return product.sign + " | " + goods + round + " | " + targeting;
    }

    /** The first two always run, so that every advertiser has something to show. */
    private static Campaign.Status status(int index, Chance chance) {
        double lot = chance.fraction();
        if (index < 2 || lot < 0.72) {
            return Campaign.Status.ENABLED;
        }
        return lot < 0.9 ? Campaign.Status.PAUSED : Campaign.Status.ARCHIVED;
    }
}
