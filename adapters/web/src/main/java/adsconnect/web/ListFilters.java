package adsconnect.web;

import adsconnect.httpkit.Fields;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the address of one of the console's lists may filter by. What nobody knows of that is told: without it, more would be
 * shown than was asked for.
 *
 * @param fits by name, whether a value is known
 */
record ListFilters(Map<String, Predicate<String>> fits) {

    static final ListFilters NONE = new ListFilters(Map.of());

    /** A filter of an address, and what it says of it. */
    record Unknown(String name, String value) {}

    /** And by one of these. */
    ListFilters one(String name, Enum<?>[] values) {
        return and(name, given -> Arrays.stream(values).map(Words::of).anyMatch(given::equals));
    }

    /** And by words that somebody types. */
    ListFilters words(String name) {
        return and(name, given -> given.strip().length() <= ConsoleQuery.LONGEST);
    }

    ListFilters and(String name, Predicate<String> known) {
        Map<String, Predicate<String>> more = new LinkedHashMap<>(fits);
        more.put(name, known);
        return new ListFilters(more);
    }

    /** The first that is not known; one without a value is as if it were not there. */
    Optional<Unknown> unknown(Fields asked) {
        return fits.entrySet().stream()
                .flatMap(filter -> asked
                        .first(filter.getKey())
                        .filter(value -> !value.isEmpty() && !filter.getValue().test(value))
                        .map(value -> new Unknown(filter.getKey(), value))
                        .stream())
                .findFirst();
    }
}
