package adsconnect.web;

import adsconnect.domain.authorization.Discovery.Finding;
import adsconnect.domain.authorization.Discovery.HostState;
import adsconnect.domain.connection.Choice;
import adsconnect.domain.connection.Choice.Obstacle;
import adsconnect.domain.connection.OfferProfiles.Offered;
import adsconnect.domain.marketplace.Region;
import adsconnect.ui.picker.ProfileRows;
import adsconnect.ui.picker.ProfileRows.Row;
import adsconnect.web.Picking.Wish;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of the picker: of what is offered, what matches and what is chosen (PICK-1 to PICK-3). */
final class ProfileRowsViews {

    private ProfileRowsViews() {}

    static ProfileRows rows(Offered offered, Picking picking, String address, Locale language) {
        ProfileSearch search = picking.search().within(offered.choices());
        List<Choice> matching = search.among(offered.choices());
        List<Choice> selectable =
                offered.choices().stream().filter(Choice::selectable).toList();
        Set<String> chosen = chosen(picking, matching, selectable);
        Optional<String> only = chosen.isEmpty() && !search.active() ? only(offered, selectable) : Optional.empty();
        only.ifPresent(chosen::add);

        boolean ticksStay = only.isEmpty() && picking.wish() != Wish.SELECT_ALL && picking.wish() != Wish.SELECT_NONE;
        Set<Choice> shown = new HashSet<>(matching);
        List<Choice> unmatched = selectable.stream()
                .filter(choice -> chosen.contains(id(choice)) && !shown.contains(choice))
                .toList();
        // Of radio buttons the chosen one is always there: the keyboard reaches no other one of its group without it.
        List<Row> rows = Stream.concat(
                        offered.several()
                                ? Stream.empty()
                                : unmatched.stream().map(choice -> row(choice, chosen, true, ticksStay)),
                        matching.stream().map(choice -> row(choice, chosen, false, ticksStay)))
                .toList();
        return new ProfileRows(
                keys(offered, HostState.ASKING),
                keys(offered, HostState.FAILED),
                rows,
                offered.several() ? unmatched.stream().map(ProfileRowsViews::id).toList() : List.of(),
                new ProfileRows.Counts(
                        offered.choices().size(),
                        matching.size(),
                        (int) matching.stream()
                                .filter(choice -> !choice.selectable())
                                .count(),
                        selectable.size(),
                        chosen.size()),
                filters(offered.choices(), search, picking.wish() == Wish.CLEAR_SEARCH, language),
                offered.several(),
                offered.discovery().finding() == Finding.LISTED && selectable.isEmpty()
                        ? "picker.all." + obstacle(offered.choices())
                        : null,
                offered.discovery().finding().name(),
                address);
    }

    private static Set<String> chosen(Picking picking, List<Choice> matching, List<Choice> selectable) {
        if (picking.wish() == Wish.SELECT_NONE) {
            return new HashSet<>();
        }
        Set<String> chosen = selectable.stream()
                .map(ProfileRowsViews::id)
                .filter(picking.ticked()::contains)
                .collect(Collectors.toCollection(HashSet::new));
        if (picking.wish() == Wish.SELECT_ALL) {
            matching.stream()
                    .filter(Choice::selectable)
                    .map(ProfileRowsViews::id)
                    .forEach(chosen::add);
        }
        return chosen;
    }

    /** Whoever may choose one, of one, need not: that is, when no host can add to the list any more. */
    private static Optional<String> only(Offered offered, List<Choice> selectable) {
        return offered.several()
                        || selectable.size() != 1
                        || offered.discovery().finding() != Finding.LISTED
                        || !offered.discovery().hostsIn(HostState.FAILED).isEmpty()
                ? Optional.empty()
                : Optional.of(id(selectable.getFirst()));
    }

    /** The one that all have in common, agencies aside: those never can. */
    private static String obstacle(List<Choice> choices) {
        Set<Obstacle> obstacles = choices.stream()
                .flatMap(choice -> choice.obstacle().stream())
                .filter(obstacle -> obstacle != Obstacle.AGENCY)
                .collect(Collectors.toSet());
        return obstacles.size() == 1 ? key(obstacles.iterator().next()) : "mixed";
    }

    private static ProfileRows.Filters filters(
            List<Choice> choices, ProfileSearch search, boolean cleared, Locale language) {
        return new ProfileRows.Filters(
                search.words(),
                search.country(),
                search.type(),
                choices.stream()
                        .map(choice -> ProfileSearch.country(choice.profile()))
                        .distinct()
                        .map(code -> new ProfileRows.Country(code, ProfileSearch.countryName(code, language)))
                        .sorted(Comparator.comparing(ProfileRows.Country::name, Collator.getInstance(language)))
                        .toList(),
                choices.stream()
                        .map(choice -> choice.profile().type())
                        .distinct()
                        .sorted()
                        .map(ProfileSearch::typeKey)
                        .toList(),
                search.active(),
                cleared);
    }

    private static List<String> keys(Offered offered, HostState state) {
        return offered.discovery().hostsIn(state).stream()
                .map(Region::name)
                .map(name -> "region." + name)
                .toList();
    }

    private static Row row(Choice choice, Set<String> chosen, boolean unmatched, boolean ticksStay) {
        String id = id(choice);
        return new Row(
                id,
                choice.profile().name(),
                ProfileSearch.country(choice.profile()),
                choice.profile().domain(),
                ProfileSearch.typeKey(choice.profile().type()),
                choice.profile().currencyCode(),
                "picker.access." + Words.of(choice.profile().access()),
                choice.obstacle()
                        .map(obstacle -> "picker.reason." + key(obstacle))
                        .orElse(null),
                choice.connected(),
                chosen.contains(id),
                unmatched,
                ticksStay);
    }

    private static String id(Choice choice) {
        return Long.toString(choice.profile().id().value());
    }

    private static String key(Obstacle obstacle) {
        return Words.of(obstacle);
    }
}
