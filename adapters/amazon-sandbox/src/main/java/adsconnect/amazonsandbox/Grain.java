package adsconnect.amazonsandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How finely a report tells what a campaign did. */
enum Grain {
    CAMPAIGN {
        @Override
        Branch of(Profile profile, Campaign campaign, AdGroups adGroups) {
            return Branch.leaf(1, campaign);
        }
    },
    ADVERTISED_PRODUCT {
        @Override
        Branch of(Profile profile, Campaign campaign, AdGroups adGroups) {
            return Branch.of(
                    1, adGroups.of(profile, campaign).stream().map(Grain::ads).toList());
        }
    },
    TARGET {
        @Override
        Branch of(Profile profile, Campaign campaign, AdGroups adGroups) {
            return Branch.of(
                    1,
                    adGroups.of(profile, campaign).stream().map(Grain::targets).toList());
        }
    },
    SEARCH_TERM {
        @Override
        Branch of(Profile profile, Campaign campaign, AdGroups adGroups) {
            return Branch.of(
                    1, adGroups.of(profile, campaign).stream().map(Grain::terms).toList());
        }

        /** Amazon names a search only if it led to a click. */
        @Override
        boolean tells(Figures figures) {
            return figures.clicks() > 0;
        }
    };

    abstract Branch of(Profile profile, Campaign campaign, AdGroups adGroups);

    /** Amazon leaves out whatever nobody saw. */
    boolean tells(Figures figures) {
        return figures.impressions() > 0;
    }

    private static Branch ads(AdGroup group) {
        return Branch.of(
                group.weight(),
                group.ads().stream()
                        .map(ad -> Branch.leaf(ad.weight(), new Subject.Advertised(group, ad)))
                        .toList());
    }

    private static Branch targets(AdGroup group) {
        return Branch.of(
                group.weight(),
                group.targets().stream()
                        .map(target -> Branch.leaf(target.weight(), new Subject.Aimed(group, target)))
                        .toList());
    }

    private static Branch terms(AdGroup group) {
        return Branch.of(
                group.weight(),
                group.targets().stream().map(target -> terms(group, target)).toList());
    }

    private static Branch terms(AdGroup group, Target target) {
        Chance chance = Chance.of(target.id());
        List<Branch> terms = new ArrayList<>();
        for (String term : searches(group, target)) {
            terms.add(Branch.leaf(chance.between(1, 9), new Subject.Searched(group, target, term)));
        }
        return Branch.of(target.weight(), terms);
    }

    /** A star stands for a product's page, where nobody has searched. */
    private static List<String> searches(AdGroup group, Target target) {
        String goods = group.campaign().goods().toLowerCase(Locale.ROOT);
        return switch (target.kind()) {
            case EXACT -> Words.searches(target.text(), 2);
            case PHRASE -> Words.searches(target.text(), 5);
            case BROAD -> Words.searches(target.text(), 8);
            case PRODUCT -> List.of(target.text().toLowerCase(Locale.ROOT), "*");
            case AUTOMATIC ->
                target.text().endsWith("-match")
                        ? Words.searches(goods, 8)
                        : List.of("*", group.ads().getFirst().asin().toLowerCase(Locale.ROOT));
        };
    }
}
