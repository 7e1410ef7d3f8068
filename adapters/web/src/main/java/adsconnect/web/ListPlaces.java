package adsconnect.web;

import adsconnect.domain.Ids;
import adsconnect.domain.ListPlace;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Where a page of a list begins, as it stands in an address. */
final class ListPlaces {

    private ListPlaces() {}

    static String written(ListPlace place) {
        return place.at() + "_" + place.id();
    }

    /** Empty for what makes no sense. */
    static Optional<ListPlace> read(String written) {
        String[] halves = written.split("_", 2);
        try {
            return halves.length == 2
                    ? Ids.parse(halves[1])
                            .map(id -> new ListPlace(Instant.parse(halves[0]), id))
                            .filter(ListPlaces::possible)
                    : Optional.empty();
        } catch (DateTimeException nonsense) {
            return Optional.empty();
        }
    }

    /** Not before or after all time that a store knows. */
    private static boolean possible(ListPlace place) {
        return !place.at().isBefore(ListPlace.END.at()) && !place.at().isAfter(ListPlace.TOP.at());
    }
}
