package adsconnect.amazonsandbox;

import java.util.List;

/** A part of a campaign: products, and whom they are shown to. The default bid is in the smallest unit of money. */
record AdGroup(
        long id,
        String name,
        Campaign campaign,
        long defaultBid,
        double weight,
        List<ProductAd> ads,
        List<Target> targets,
        List<Negative> negatives) {

    AdGroup {
        ads = List.copyOf(ads);
        targets = List.copyOf(targets);
        negatives = List.copyOf(negatives);
    }

    /** Something that an ad must never be shown for: words, or a product. */
    record Negative(long id, String matchType, String text) {
        boolean isProduct() {
            return matchType.equals("ASIN_SAME_AS");
        }
    }
}
