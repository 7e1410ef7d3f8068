package adsconnect.domain.account;

import adsconnect.domain.marketplace.Marketplace;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.marketplace.TimeZones;
import java.time.ZoneId;
import java.util.Objects;

/**
 * One advertiser in one marketplace, as Amazon describes it.
 *
 * @param region the API host that lists it
 * @param countryCode Amazon's code of the marketplace's country ({@code UK}, not {@code GB})
 * @param currencyCode ISO 4217, of all its money
 * @param timezone the zone of all its days, in Amazon's spelling
 * @param marketplaceId Amazon's id of the marketplace
 * @param advertiserId Amazon's id of the advertiser; not unique across marketplaces
 * @param name the advertiser's name; its id where Amazon tells no name
 * @param access of the login that reaches it
 */
public record Profile(
        ProfileId id,
        Region region,
        String countryCode,
        String currencyCode,
        String timezone,
        String marketplaceId,
        String advertiserId,
        ProfileType type,
        String name,
        ProfileAccess access) {

    public Profile {
        Objects.requireNonNull(id);
        Objects.requireNonNull(region);
        Objects.requireNonNull(countryCode);
        Objects.requireNonNull(currencyCode);
        Objects.requireNonNull(timezone);
        Objects.requireNonNull(marketplaceId);
        Objects.requireNonNull(advertiserId);
        Objects.requireNonNull(type);
        Objects.requireNonNull(access);
        if (name.isBlank()) {
            throw new IllegalArgumentException("A profile needs a name to be told apart");
        }
    }

    /** The site it advertises on: {@code Amazon.com}. */
    public String domain() {
        return Marketplace.domainOf(countryCode);
    }

    /** Whether sponsored ads run through it at all (PICK-3). */
    public boolean connectable() {
        return type != ProfileType.AGENCY;
    }

    /** For how many days after a click Sponsored Products count what was bought (DASH-2). */
    public int attributionDays() {
        return type == ProfileType.VENDOR ? 14 : 7;
    }

    /** The zone its days are counted in. */
    public ZoneId zone() {
        return TimeZones.of(timezone, countryCode);
    }
}
