package adsconnect.web;

import adsconnect.domain.account.ConsentTerm;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.console.ReadConnections;
import adsconnect.domain.console.WatchedConnection;
import adsconnect.domain.marketplace.Marketplace;
import adsconnect.domain.marketplace.Region;
import adsconnect.ui.Text;
import adsconnect.ui.console.ConnectionRows;
import adsconnect.ui.console.Listing;
import adsconnect.ui.console.Listing.Chip;
import adsconnect.ui.console.Listing.Choice;
import adsconnect.ui.console.Listing.Option;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The console's list of connections. */
final class ConsoleConnectionViews {

    private final ConsentTerm term;
    private final Clock clock;

    ConsoleConnectionViews(ConsentTerm term, Clock clock) {
        this.term = term;
        this.clock = clock;
    }

    ConnectionRows list(Preferences preferences, ConnectionQuery asked, ReadConnections.Read read) {
        Formats formats = new Formats(preferences);
        ConsoleQuery query = asked.query();
        return new ConnectionRows(
                new Listing(
                        ConsoleRoutes.CONNECTIONS,
                        query.words(),
                        query.kept(ConnectionQuery.REGION, ConnectionQuery.COUNTRY),
                        chips(formats, query, read.counts()),
                        choices(preferences.text(), query),
                        query.from("").at(ConsoleRoutes.CONNECTIONS + ".csv"),
                        query.after().isEmpty() ? "" : query.from("").address(),
                        read.further()
                                .map(place ->
                                        query.from(ConnectionQuery.place(place)).address())
                                .orElse(""),
                        query.at(ConsoleRoutes.PARTS + "connections"),
                        query.narrowed()),
                read.connections().stream()
                        .map(watched -> row(formats, watched))
                        .toList());
    }

    /** All, what needs attention, and each state that something is in, or that is chosen. */
    private static List<Chip> chips(Formats formats, ConsoleQuery query, Map<ConnectionStatus, Long> counts) {
        List<Chip> chips = new ArrayList<>();
        chips.add(chip(formats, query, "", "overview.filter.all", sum(counts, List.of(ConnectionStatus.values()))));
        chips.add(chip(
                formats,
                query,
                ConnectionQuery.ATTENTION,
                "overview.filter.attention",
                sum(counts, ConnectionQuery.NEEDING)));
        Stream.of(ConnectionStatus.values())
                .filter(status -> counts.containsKey(status)
                        || query.of(ConnectionQuery.SHOW).equals(Words.of(status)))
                .sorted(ConnectionStatus.worstFirst())
                .map(status -> chip(formats, query, Words.of(status), chipKey(status), counts.getOrDefault(status, 0L)))
                .forEach(chips::add);
        return chips;
    }

    /** Of all that rest for their owner's sake, whichever of the two it is. */
    private static String chipKey(ConnectionStatus status) {
        return status == ConnectionStatus.PAUSED_PLAN ? "console.attention.paused_plan" : Health.key(status);
    }

    private static long sum(Map<ConnectionStatus, Long> counts, Iterable<ConnectionStatus> statuses) {
        long sum = 0;
        for (ConnectionStatus status : statuses) {
            sum += counts.getOrDefault(status, 0L);
        }
        return sum;
    }

    private static Chip chip(Formats formats, ConsoleQuery query, String show, String key, long count) {
        return new Chip(
                "console-" + (show.isEmpty() ? "all" : show),
                key,
                formats.count(count),
                query.with(ConnectionQuery.SHOW, show).address(),
                query.of(ConnectionQuery.SHOW).equals(show));
    }

    private static List<Choice> choices(Text text, ConsoleQuery query) {
        return List.of(
                new Choice(
                        ConnectionQuery.REGION,
                        "console.region",
                        Stream.of(Region.values())
                                .map(region -> option(
                                        query,
                                        ConnectionQuery.REGION,
                                        Words.of(region),
                                        text.get("region." + region.name() + ".short")))
                                .toList()),
                new Choice(
                        ConnectionQuery.COUNTRY,
                        "console.country",
                        Stream.of(Marketplace.values())
                                .map(site -> option(
                                        query,
                                        ConnectionQuery.COUNTRY,
                                        Words.of(site),
                                        Marketplace.domainOf(site.name())))
                                .toList()));
    }

    private static Option option(ConsoleQuery query, String filter, String value, String label) {
        return new Option(value, label, query.of(filter).equals(value));
    }

    private ConnectionRows.Row row(Formats formats, WatchedConnection watched) {
        Connection connection = watched.connection();
        boolean refreshing = watched.syncingSince().isPresent();
        OptionalInt left = daysLeft(connection);
        return new ConnectionRows.Row(
                ConsoleRoutes.connection(connection.profile().id()),
                watched.owner().value(),
                connection.account().name().value(),
                connection.profile().name(),
                connection.profile().countryCode().toLowerCase(Locale.ROOT),
                connection.profile().domain(),
                Health.key(connection.shownStatus(), refreshing, watched.ownerDisabled()),
                Health.tone(connection.shownStatus(), refreshing),
                left.isPresent() ? formats.count(left.getAsInt()) : "",
                left.isPresent() && left.getAsInt() <= ConsentTerm.EXPIRING_FROM,
                connection
                        .lastSyncAt()
                        .map(at -> formats.moment(at, clock.instant()))
                        .orElse(null),
                watched.lastError().map(formats::reason).orElse(""));
    }

    /** Empty where there is no end to count to. */
    OptionalInt daysLeft(Connection connection) {
        return connection.account().consent().end().isPresent()
                ? OptionalInt.of(0)
                : term.daysLeft(connection.account().consent(), clock.instant());
    }
}
