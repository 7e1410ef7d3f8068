package adsconnect.domain.resolve;

import java.util.Set;

/**
 * Where a profile may be.
 *
 * @param countries Amazon's codes of all sites that it may be on
 * @param region whether it was said as a part of the world, not as a country
 */
record Place(Set<String> countries, boolean region) {

    Place {
        countries = Set.copyOf(countries);
    }

    static Place site(String country) {
        return new Place(Set.of(country), false);
    }

    /** Whether this one says more than the other: Germany is in Europe. */
    boolean within(Place other) {
        return countries.size() < other.countries.size() && other.countries.containsAll(countries);
    }
}
