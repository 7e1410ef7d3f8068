package adsconnect.web;

import adsconnect.httpkit.Fields;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far somebody is with choosing: what the picker's form holds.
 *
 * @param ticked the profile ids that are chosen in the browser, shown or not
 * @param wish what else shall happen
 */
record Picking(Set<String> ticked, ProfileSearch search, Wish wish) {

    /** What the buttons around the list do. */
    enum Wish {
        NONE,
        /** Of those that match. */
        SELECT_ALL,
        SELECT_NONE,
        CLEAR_SEARCH
    }

    /** Nothing is done yet. */
    static Picking startingWith(Collection<String> ticked) {
        return new Picking(Set.copyOf(ticked), ProfileSearch.FOR_ALL, Wish.NONE);
    }

    static Picking of(Fields form) {
        Wish wish = switch (form.first("wish").orElse("")) {
            case "select-all" -> Wish.SELECT_ALL;
            case "select-none" -> Wish.SELECT_NONE;
            case "clear-search" -> Wish.CLEAR_SEARCH;
            default -> Wish.NONE;
        };
        ProfileSearch search = wish == Wish.CLEAR_SEARCH ? ProfileSearch.FOR_ALL : ProfileSearch.of(form);
        return new Picking(ticked(form), search, wish);
    }

    /** What was to be disconnected and is kept after all is ticked again. */
    private static Set<String> ticked(Fields form) {
        return Stream.concat(form.all(SelectionForm.PROFILE).stream(), form.all(SelectionForm.AGREED).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether there is anything that a fresh page would lose. */
    boolean begun() {
        return !ticked.isEmpty() || wish == Wish.SELECT_ALL || !search.equals(ProfileSearch.FOR_ALL);
    }
}
