package adsconnect.amazonsandbox;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** All campaigns of one profile in one ad product, and what is in them. */
final class Account {
    private final Profile profile;
    private final AdGroups adGroups;
    private final List<Campaign> campaigns;

    Account(long seed, Profile profile, AdProduct product) {
        this.profile = profile;
        this.adGroups = new AdGroups(seed);
        this.campaigns = new Campaigns(seed).of(profile, product);
    }

    Profile profile() {
        return profile;
    }

    Stream<Campaign> campaigns() {
        return campaigns.stream();
    }

    Stream<AdGroup> adGroups() {
        return campaigns().flatMap(campaign -> adGroups.of(profile, campaign).stream());
    }

    BigDecimal money(long smallestUnits) {
        return BigDecimal.valueOf(smallestUnits, profile.marketplace().moneyScale());
    }

    /** What is in an archived campaign is archived too. */
    static Campaign.Status stateIn(Campaign campaign, Campaign.Status own) {
        return campaign.status() == Campaign.Status.ARCHIVED ? Campaign.Status.ARCHIVED : own;
    }
}
