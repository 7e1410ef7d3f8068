package adsconnect.web;

import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.console.ConnectionFilter;
import adsconnect.domain.console.ConnectionPlace;
import adsconnect.domain.marketplace.Region;
import adsconnect.httpkit.Fields;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an address of the console's connections says of those to be shown. */
record ConnectionQuery(ConsoleQuery query) {

    static final String SHOW = "show";
    static final String REGION = "region";
    static final String COUNTRY = "country";
    static final String ATTENTION = "attention";

    static final Set<ConnectionStatus> NEEDING = Stream.of(ConnectionStatus.values())
            .filter(ConnectionStatus::needsAttention)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(ConnectionStatus.class)));

    static final ListFilters FILTERS = ListFilters.NONE
            .words(ConsoleQuery.WORDS)
            .and(SHOW, show -> show.equals(ATTENTION) || named(show).isPresent())
            .one(REGION, Region.values())
            .and(COUNTRY, country -> country.matches("[A-Za-z]{2}"));

    static ConnectionQuery of(Fields fields) {
        return new ConnectionQuery(ConsoleQuery.of(ConsoleRoutes.CONNECTIONS, fields, SHOW, REGION, COUNTRY));
    }

    ConnectionFilter filter() {
        return new ConnectionFilter(query.lowerWords(), statuses(), query.one(REGION, Region.values()), country());
    }

    private Set<ConnectionStatus> statuses() {
        return query.of(SHOW).equals(ATTENTION)
                ? NEEDING
                : named(query.of(SHOW)).map(Set::of).orElse(Set.of());
    }

    private static Optional<ConnectionStatus> named(String word) {
        return Stream.of(ConnectionStatus.values())
                .filter(status -> Words.of(status).equals(word))
                .findFirst();
    }

    private Optional<String> country() {
        return Optional.of(query.of(COUNTRY).toUpperCase(Locale.ROOT)).filter(code -> code.matches("[A-Z]{2}"));
    }

    /** Where the page begins: a state and a profile's id. */
    Optional<ConnectionPlace> after() {
        String[] halves = query.after().split("-", 2);
        return named(halves[0])
                .filter(status -> halves.length == 2)
                .flatMap(status -> ProfileId.parse(halves[1]).map(profile -> new ConnectionPlace(status, profile)));
    }

    static String place(ConnectionPlace place) {
        return Words.of(place.status()) + "-" + place.profile().value();
    }
}
