package adsconnect.domain.authorization;

import adsconnect.domain.account.Profile;
import adsconnect.domain.marketplace.Region;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What Amazon's three API hosts have said so far about the profiles of one consent.
 *
 * @param hosts how far each host is
 * @param profiles what those that answered listed
 */
public record Discovery(Map<Region, HostState> hosts, List<Profile> profiles) {

    /** How far one host is. */
    public enum HostState {
        ASKING,
        ANSWERED,
        /** Amazon failed too often; asked again when somebody wants it, and an account's in time all the same. */
        FAILED
    }

    /** What the list means (CALL-4). */
    public enum Finding {
        SEARCHING,
        LISTED,
        /** Every host answered, and none knows a profile. */
        NONE,
        /** Every host answered, and there are only profiles that can't be connected. */
        AGENCY_ONLY,
        /** Nothing to choose from, and at least one host failed: the list may not be whole. */
        FAILED
    }

    public Discovery {
        hosts = Map.copyOf(hosts);
        profiles = List.copyOf(profiles);
    }

    public Set<Region> hostsIn(HostState state) {
        Set<Region> found = new TreeSet<>();
        hosts.forEach((region, hostState) -> {
            if (hostState == state) {
                found.add(region);
            }
        });
        return found;
    }

    public Finding finding() {
        if (!hostsIn(HostState.ASKING).isEmpty()) {
            return Finding.SEARCHING;
        }
        if (profiles.stream().anyMatch(Profile::connectable)) {
            return Finding.LISTED;
        }
        if (!hostsIn(HostState.FAILED).isEmpty()) {
            return Finding.FAILED;
        }
        return profiles.isEmpty() ? Finding.NONE : Finding.AGENCY_ONLY;
    }
}
