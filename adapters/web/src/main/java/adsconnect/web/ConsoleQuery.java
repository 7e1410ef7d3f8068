package adsconnect.web;

import adsconnect.httpkit.Fields;
import adsconnect.ui.console.Listing.Kept;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is looked for and filtered in one of the console's lists, all of it in the address.
 *
 * @param path of the list
 * @param words as they were typed
 * @param chosen filters by name; an empty one is as if it were not there
 * @param after where the page begins, or empty for the first one
 * @param waiting the same of a list of what waits, where there is one above the other
 */
record ConsoleQuery(String path, String words, Map<String, String> chosen, String after, String waiting) {

    static final String WORDS = "words";
    private static final String AFTER = "after";
    private static final String WAITING = "waiting";

    /** As long as an e-mail address. */
    static final int LONGEST = 254;

    /** @param filters the names of those that the list knows */
    static ConsoleQuery of(String path, Fields fields, String... filters) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (String filter : filters) {
            fields.first(filter)
                    .filter(value -> value.length() <= LONGEST)
                    .ifPresent(value -> put(chosen, filter, value));
        }
        return new ConsoleQuery(
                path,
                fields.first(WORDS)
                        .map(String::strip)
                        .filter(words -> words.length() <= LONGEST)
                        .orElse(""),
                chosen,
                place(fields, AFTER),
                place(fields, WAITING));
    }

    private static String place(Fields fields, String name) {
        return fields.first(name).filter(value -> value.length() <= LONGEST).orElse("");
    }

    /** What is looked for, for a comparison in lower case. */
    String lowerWords() {
        return words.toLowerCase(Locale.ROOT);
    }

    /** What was chosen of that filter; empty for nothing. */
    String of(String filter) {
        return chosen.getOrDefault(filter, "");
    }

    /** The one of these values whose name in lower case was chosen. */
    <E extends Enum<E>> Optional<E> one(String filter, E[] values) {
        for (E value : values) {
            if (Words.of(value).equals(of(filter))) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** From the first page on with another value of that filter; an empty one for all. */
    ConsoleQuery with(String filter, String value) {
        Map<String, String> other = new LinkedHashMap<>(chosen);
        put(other, filter, value);
        return new ConsoleQuery(path, words, other, "", "");
    }

    ConsoleQuery from(String place) {
        return new ConsoleQuery(path, words, chosen, place, waiting);
    }

    /** With another page of what waits. */
    ConsoleQuery waitingFrom(String place) {
        return new ConsoleQuery(path, words, chosen, after, place);
    }

    /** From the beginning on. */
    ConsoleQuery whole() {
        return new ConsoleQuery(path, words, chosen, "", "");
    }

    /** Whether anything is looked for or filtered. */
    boolean narrowed() {
        return !words.isEmpty() || !chosen.isEmpty();
    }

    String address() {
        return at(path);
    }

    /** The same found somewhere else: as a file, or only the rows. */
    String at(String otherPath) {
        List<Kept> all = new ArrayList<>();
        if (!words.isEmpty()) {
            all.add(new Kept(WORDS, words));
        }
        chosen.forEach((name, value) -> all.add(new Kept(name, value)));
        Stream.of(new Kept(AFTER, after), new Kept(WAITING, waiting))
                .filter(place -> !place.value().isEmpty())
                .forEach(all::add);
        String query = all.stream()
                .map(kept -> kept.name() + "=" + URLEncoder.encode(kept.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? otherPath : otherPath + "?" + query;
    }

    /** All but the words, the page and what the form itself chooses. */
    List<Kept> kept(String... inTheForm) {
        List<String> asked = List.of(inTheForm);
        return chosen.entrySet().stream()
                .filter(filter -> !asked.contains(filter.getKey()))
                .map(filter -> new Kept(filter.getKey(), filter.getValue()))
                .toList();
    }

    private static void put(Map<String, String> chosen, String filter, String value) {
        if (value.isEmpty()) {
            chosen.remove(filter);
        } else {
            chosen.put(filter, value);
        }
    }
}
