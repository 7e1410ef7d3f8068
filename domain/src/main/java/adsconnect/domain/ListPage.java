package adsconnect.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param further after which place the next one begins; empty on the last one
 */
public record ListPage<T>(List<T> rows, Optional<ListPlace> further) {

    public ListPage {
        rows = List.copyOf(rows);
    }

    /** @param found one more than are shown, if there are so many */
    public static <T> ListPage<T> of(List<T> found, int atMost, Function<T, ListPlace> place) {
        List<T> shown = found.subList(0, Math.min(atMost, found.size()));
        return new ListPage<>(
                shown, found.size() > atMost ? Optional.of(place.apply(shown.getLast())) : Optional.empty());
    }
}
