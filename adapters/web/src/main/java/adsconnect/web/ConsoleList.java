package adsconnect.web;

import adsconnect.domain.ListPage;
import adsconnect.domain.ListPlace;
import adsconnect.domain.access.Purview;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.console.Listing;
import adsconnect.ui.console.Listing.Chip;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One of the console's lists that begin with the newest: what its address asks for, what is found there, and all of it as a
 * file.
 *
 * @param states what its rows can be filtered by, and the key of the text of each
 * @param part where its rows are asked for by themselves
 */
record ConsoleList<T, S extends Enum<S>>(
        String path,
        String part,
        Class<S> states,
        Function<S, String> key,
        Finder<T, S> finder,
        Function<T, ListPlace> place,
        ConsoleFile<T> file) {

    private static final String SHOW = "show";
    private static final int AT_ONCE = 50;

    /** What the address of one may filter by. */
    static ListFilters filters(Enum<?>[] states) {
        return ListFilters.NONE.words(ConsoleQuery.WORDS).one(SHOW, states);
    }

    /** Finds a page of them. */
    @FunctionalInterface
    interface Finder<T, S> {
        ListPage<T> find(Purview whose, String words, Set<S> states, ListPlace below, int atMost);
    }

    ConsoleQuery query(Visit visit) {
        return ConsoleQuery.of(path, visit.query(), SHOW);
    }

    ListPage<T> page(Visit visit, Purview purview) {
        ConsoleQuery query = query(visit);
        return find(query, purview, ListPlaces.read(query.after()).orElse(ListPlace.TOP), AT_ONCE);
    }

    Reply file(Visit visit, Purview purview) {
        ConsoleQuery query = query(visit);
        return file.reply(
                visit,
                last -> find(query, purview, last.map(place).orElse(ListPlace.TOP), ConsoleFile.PIECE)
                        .rows());
    }

    private ListPage<T> find(ConsoleQuery query, Purview purview, ListPlace below, int atMost) {
        Set<S> chosen = EnumSet.noneOf(states);
        query.one(SHOW, states.getEnumConstants()).ifPresent(chosen::add);
        return finder.find(purview, query.lowerWords(), chosen, below, atMost);
    }

    /** What stands around a page of it. */
    Listing listing(Visit visit, Optional<ListPlace> further) {
        ConsoleQuery query = query(visit);
        return new Listing(
                path,
                query.words(),
                query.kept(),
                Stream.concat(
                                Stream.of(chip(query, "", "overview.filter.all")),
                                Stream.of(states.getEnumConstants())
                                        .map(state -> chip(query, Words.of(state), key.apply(state))))
                        .toList(),
                List.of(),
                query.whole().at(path + ".csv"),
                query.after().isEmpty() ? "" : query.from("").address(),
                further.map(next -> query.from(ListPlaces.written(next)).address())
                        .orElse(""),
                query.at(part),
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
}
