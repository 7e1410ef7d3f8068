package adsconnect.api;

import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileAccess;
import adsconnect.domain.account.ProfileType;
import adsconnect.domain.connection.ListBound;
import adsconnect.domain.marketplace.Region;
import java.util.UUID;

/**
 * A profile as programs see it (section 21).
 *
 * @param profileIdString the same number as text, for those whose numbers end at 2^53
 * @param connected whether its reports are loaded
 * @param stale whether Amazon did not confirm this when it was asked last
 */
record ProfileJson(
        long profileId,
        String profileIdString,
        UUID accountId,
        String accountName,
        String name,
        ProfileType type,
        String countryCode,
        String marketplaceId,
        String domain,
        String currencyCode,
        String timezone,
        Region region,
        ProfileAccess access,
        boolean connected,
        boolean stale) {

    static ProfileJson of(ListBound.Bound bound) {
        Profile profile = bound.of().profile();
        return new ProfileJson(
                profile.id().value(),
                Long.toString(profile.id().value()),
                bound.of().account().id().value(),
                bound.of().account().name().value(),
                profile.name(),
                profile.type(),
                profile.countryCode(),
                profile.marketplaceId(),
                profile.domain(),
                profile.currencyCode(),
                profile.timezone(),
                profile.region(),
                profile.access(),
                bound.connected(),
                bound.stale());
    }
}
