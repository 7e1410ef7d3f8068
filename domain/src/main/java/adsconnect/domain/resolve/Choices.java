package adsconnect.domain.resolve;

import adsconnect.domain.account.BoundProfile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What there is to choose among, as a person tells it apart: by account, then by site, then by advertiser.
 *
 * @param accounts by name, the profiles of each by country
 */
record Choices(Map<String, Map<String, List<BoundProfile>>> accounts) {

    static Choices of(List<BoundProfile> among) {
        return new Choices(among.stream()
                .collect(Collectors.groupingBy(
                        one -> one.account().name().value(),
                        LinkedHashMap::new,
                        Collectors.groupingBy(
                                one -> one.profile().countryCode(), LinkedHashMap::new, Collectors.toList()))));
    }

    Set<String> countries() {
        return accounts.values().stream()
                .flatMap(sites -> sites.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean oneAccount() {
        return accounts.size() == 1;
    }

    boolean oneSite() {
        return countries().size() == 1;
    }

    String onlyAccount() {
        return accounts.keySet().iterator().next();
    }

    String onlyCountry() {
        return countries().iterator().next();
    }

    boolean single() {
        return oneAccount() && oneSite() && twins().size() == 1;
    }

    /** Of the first account on its first site: what only its advertisers tell apart. */
    List<BoundProfile> twins() {
        return accounts.values().iterator().next().values().iterator().next();
    }
}
