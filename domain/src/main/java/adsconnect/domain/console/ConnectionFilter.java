package adsconnect.domain.console;

import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.marketplace.Region;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which connections somebody wants to see.
 *
 * @param words in lower case, found in the owner's address, the account's or the profile's name; or a profile's id. Empty for all
 * @param statuses as they are shown; none for all
 * @param region whose API host lists the profile
 * @param country Amazon's code of the marketplace's country
 */
public record ConnectionFilter(
        String words, Set<ConnectionStatus> statuses, Optional<Region> region, Optional<String> country) {

    public static final ConnectionFilter ALL = new ConnectionFilter("", Set.of(), Optional.empty(), Optional.empty());

    public ConnectionFilter {
        Objects.requireNonNull(words);
        Objects.requireNonNull(region);
        Objects.requireNonNull(country);
        statuses = Set.copyOf(statuses);
    }

    /** The same, but for what state they are in. */
    public ConnectionFilter in(Set<ConnectionStatus> others) {
        return new ConnectionFilter(words, others, region, country);
    }
}
