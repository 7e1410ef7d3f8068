package adsconnect.amazonsandbox;

import java.util.ArrayList;
import java.util.List;

/** Makes up what is in a campaign; the same every time. */
final class AdGroups {
    private static final List<String> AUTOMATIC = List.of("close-match", "loose-match", "substitutes", "complements");
    private static final List<Target.Kind> WORDS = List.of(Target.Kind.EXACT, Target.Kind.PHRASE, Target.Kind.BROAD);
    private static final List<String> NEGATIVE_WORDS = List.of("free", "used", "repair", "rental", "second hand");

    private final long seed;

    AdGroups(long seed) {
        this.seed = seed;
    }

    List<AdGroup> of(Profile profile, Campaign campaign) {
        Chance chance = Chance.of(seed, profile.id(), campaign.id(), 7);
        List<AdGroup> groups = new ArrayList<>();
        int count = 1 + (int) chance.below(3);
        for (int index = 0; index < count; index++) {
            groups.add(group(profile, campaign, index, chance));
        }
        return groups;
    }

    private static AdGroup group(Profile profile, Campaign campaign, int index, Chance chance) {
        long id = EntityIds.of(profile, EntityIds.Kind.AD_GROUP, campaign.id(), index);
        long bid = Math.max(1, Math.round(campaign.temper().costPerClick() * chance.between(0.9, 1.3)));
        String name = campaign.goods() + " " + (char) ('A' + index);
        return new AdGroup(
                id,
                name,
                campaign,
                bid,
                chance.between(1, 4),
                ads(profile, id, index, campaign, chance),
                targets(profile, id, campaign, bid, chance),
                negatives(profile, id, chance));
    }

    private static List<ProductAd> ads(Profile profile, long group, int groupIndex, Campaign campaign, Chance chance) {
        List<ProductAd> ads = new ArrayList<>();
        int count = 1 + (int) chance.below(4);
        for (int index = 0; index < count; index++) {
            ads.add(new ProductAd(
                    EntityIds.of(profile, EntityIds.Kind.AD, group, index),
                    Words.asin(chance),
                    Words.sku(campaign.goods(), groupIndex * 10 + index),
                    restingSometimes(chance),
                    chance.between(1, 5)));
        }
        return ads;
    }

    private static List<Target> targets(Profile profile, long group, Campaign campaign, long bid, Chance chance) {
        List<Target> targets = new ArrayList<>();
        int count = campaign.isAutomatic() ? AUTOMATIC.size() : 2 + (int) chance.below(4);
        for (int index = 0; index < count; index++) {
            Target.Kind kind = kind(campaign, chance);
            String text = switch (kind) {
                case EXACT, PHRASE, BROAD -> Words.keyword(campaign.goods(), index);
                case PRODUCT -> Words.asin(chance);
                case AUTOMATIC -> AUTOMATIC.get(index);
            };
            targets.add(new Target(
                    EntityIds.of(profile, EntityIds.Kind.TARGET, group, index),
                    kind,
                    text,
                    Math.max(1, Math.round(bid * chance.between(0.7, 1.5))),
                    restingSometimes(chance),
                    chance.between(1, 6)));
        }
        return targets;
    }

    private static Target.Kind kind(Campaign campaign, Chance chance) {
        if (campaign.isAutomatic()) {
            return Target.Kind.AUTOMATIC;
        }
        if (campaign.isAimedAtProducts()) {
            return Target.Kind.PRODUCT;
        }
        return switch (campaign.targeting()) {
            case "Exact" -> Target.Kind.EXACT;
            case "Phrase" -> Target.Kind.PHRASE;
            case "Broad" -> Target.Kind.BROAD;
            default -> chance.oneOf(WORDS);
        };
    }

    private static List<AdGroup.Negative> negatives(Profile profile, long group, Chance chance) {
        long id = EntityIds.of(profile, EntityIds.Kind.NEGATIVE, group);
        return List.of(
                new AdGroup.Negative(id, "NEGATIVE_EXACT", chance.oneOf(NEGATIVE_WORDS)),
                new AdGroup.Negative(id + 1, "NEGATIVE_PHRASE", chance.oneOf(NEGATIVE_WORDS)),
                new AdGroup.Negative(id + 2, "ASIN_SAME_AS", Words.asin(chance)));
    }

    private static Campaign.Status restingSometimes(Chance chance) {
        return chance.fraction() < 0.85 ? Campaign.Status.ENABLED : Campaign.Status.PAUSED;
    }
}
