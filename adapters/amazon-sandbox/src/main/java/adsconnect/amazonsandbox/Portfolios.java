package adsconnect.amazonsandbox;

import java.util.Optional;

/** The folders into which an advertiser sorts campaigns. */
final class Portfolios {
    private static final int COUNT = 3;

    private Portfolios() {}

    /** Every fourth campaign or so lies in none. */
    static Optional<Long> idOf(Profile profile, Campaign campaign) {
        int drawer = (int) Chance.of(campaign.id(), COUNT).below(COUNT + 1);
        return drawer == COUNT ? Optional.empty() : Optional.of(id(profile, drawer));
    }

    static long[] of(Profile profile) {
        if (!profile.advertises()) {
            return new long[0];
        }
        long[] ids = new long[COUNT];
        for (int drawer = 0; drawer < COUNT; drawer++) {
            ids[drawer] = id(profile, drawer);
        }
        return ids;
    }

    private static long id(Profile profile, int drawer) {
        return EntityIds.of(profile, EntityIds.Kind.PORTFOLIO, drawer);
    }
}
