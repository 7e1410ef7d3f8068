package adsconnect.web;

import adsconnect.domain.console.ListPlace;
import adsconnect.ui.console.Listing;
import adsconnect.ui.console.Listing.Chip;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** What stands around the console's lists that begin with the newest. */
final class ConsoleListViews {

    static final String SHOW = "show";

    private ConsoleListViews() {}

    /**
     * @param key the text of a state
     * @param live where the rows are asked for anew, or empty
     */
    static <E extends Enum<E>> Listing listing(
            ConsoleQuery query, Function<E, String> key, E[] states, Optional<ListPlace> further, String live) {
        return new Listing(
                query.path(),
                query.words(),
                query.kept(),
                Stream.concat(
                                Stream.of(chip(query, "", "overview.filter.all")),
                                Stream.of(states).map(state -> chip(query, ConsoleQuery.word(state), key.apply(state))))
                        .toList(),
                List.of(),
                query.from("").at(query.path() + ".csv"),
                query.after().isEmpty() ? "" : query.from("").address(),
                further.map(place -> query.from(place(place)).address()).orElse(""),
                live.isEmpty() ? "" : query.at(live),
                query.narrowed());
    }

    private static Chip chip(ConsoleQuery query, String show, String key) {
        return new Chip(
                "console-" + (show.isEmpty() ? "all" : show),
                key,
                "",
                query.with(SHOW, show).address(),
                query.of(SHOW).equals(show));
    }

    /** The state that was chosen, or none for all. */
    static <E extends Enum<E>> Set<E> chosen(ConsoleQuery query, E[] states, Class<E> type) {
        Set<E> chosen = EnumSet.noneOf(type);
        query.one(SHOW, states).ifPresent(chosen::add);
        return chosen;
    }

    /** Below which place the page begins; above all if the address says none that makes sense. */
    static ListPlace below(ConsoleQuery query) {
        String[] halves = query.after().split("_", 2);
        try {
            return halves.length == 2
                    ? new ListPlace(Instant.parse(halves[0]), UUID.fromString(halves[1]))
                    : ListPlace.TOP;
        } catch (DateTimeException | IllegalArgumentException nonsense) {
            return ListPlace.TOP;
        }
    }

    private static String place(ListPlace place) {
        return place.at() + "_" + place.id();
    }
}
