package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.metrics.Change;
import adsconnect.domain.metrics.CompareOverview;
import adsconnect.domain.metrics.Measure;
import adsconnect.domain.metrics.OverviewOrder;
import adsconnect.domain.metrics.OverviewRow;
import adsconnect.ui.overview.OverviewList;
import adsconnect.ui.overview.OverviewList.Column;
import adsconnect.ui.overview.OverviewList.Figure;
import adsconnect.ui.overview.OverviewList.Filter;
import adsconnect.ui.overview.OverviewList.Period;
import adsconnect.ui.overview.OverviewList.Row;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The overview of all of somebody's connections, page by page (DASH-4). */
final class OverviewViews {

    /** More would be scrolled rather than looked for. */
    static final int ROWS = 50;

    private final CompareOverview compareOverview;
    private final TroubleViews troubles;
    private final Clock clock;

    OverviewViews(CompareOverview compareOverview, TroubleViews troubles, Clock clock) {
        this.compareOverview = compareOverview;
        this.troubles = troubles;
        this.clock = clock;
    }

    OverviewList list(User user, Formats formats, OverviewFound found) {
        OverviewQuery query = found.query();
        int pages = Math.max(1, Math.ceilDiv(found.rows().size(), ROWS));
        int page = Math.min(query.page(), pages);
        List<OverviewRow> shown =
                found.rows().stream().skip((page - 1L) * ROWS).limit(ROWS).toList();
        return new OverviewList(
                found.all().size(),
                query.search().words(),
                query.kept(),
                OverviewQuery.PERIODS.stream()
                        .map(days -> new Period(days, query.over(days).address(), days == query.days()))
                        .toList(),
                filters(formats, found),
                Stream.of(
                                OverviewOrder.NAME,
                                OverviewOrder.SPEND,
                                OverviewOrder.SALES,
                                OverviewOrder.ACOS,
                                OverviewOrder.ROAS,
                                OverviewOrder.LAST_SYNC,
                                OverviewOrder.DATA_THROUGH,
                                OverviewOrder.HEALTH)
                        .map(order -> column(query, order))
                        .toList(),
                compareOverview.compare(user.id(), shown).stream()
                        .map(row -> row(formats, row, query.days()))
                        .toList(),
                found.rows().size(),
                formats.count((page - 1L) * ROWS + 1)
                        + "–"
                        + formats.count(
                                Math.min((long) page * ROWS, found.rows().size())),
                page > 1 ? query.at(page - 1).address() : null,
                page < pages ? query.at(page + 1).address() : null,
                query.csv(),
                found.currencies());
    }

    /** All, what needs attention, and each state that something is in, or that is chosen. */
    private static List<Filter> filters(Formats formats, OverviewFound found) {
        List<Filter> filters = new ArrayList<>();
        filters.add(filter(
                formats, found.query(), "", "overview.filter.all", found.named().size()));
        filters.add(filter(
                formats, found.query(), OverviewQuery.ATTENTION, "overview.filter.attention", found.namedNeedy()));
        Map<ConnectionStatus, Long> counts = found.namedByStatus();
        Stream.of(ConnectionStatus.values())
                .filter(status ->
                        counts.containsKey(status) || found.query().show().equals(OverviewQuery.name(status)))
                .sorted(ConnectionStatus.worstFirst())
                .map(status -> filter(
                        formats,
                        found.query(),
                        OverviewQuery.name(status),
                        Health.key(status),
                        counts.getOrDefault(status, 0L).intValue()))
                .forEach(filters::add);
        return filters;
    }

    private static Filter filter(Formats formats, OverviewQuery query, String show, String key, int count) {
        return new Filter(
                "overview-" + (show.isEmpty() ? "all" : show),
                key,
                formats.count(count),
                query.showing(show).address(),
                query.show().equals(show));
    }

    private static Column column(OverviewQuery query, OverviewOrder order) {
        boolean ascending = (order == OverviewOrder.NAME) != query.reversed();
        return new Column(
                titleOf(order),
                nameOf(order),
                query.by(order).address(),
                order != query.order() ? "none" : ascending ? "ascending" : "descending");
    }

    static String titleOf(OverviewOrder order) {
        return switch (order) {
            case SPEND, SALES, ACOS, ROAS -> "card." + nameOf(order);
            case HEALTH, NAME, LAST_SYNC, DATA_THROUGH -> "overview.column." + nameOf(order);
        };
    }

    private static String nameOf(OverviewOrder order) {
        return switch (order) {
            case LAST_SYNC -> "sync";
            case DATA_THROUGH -> "through";
            case HEALTH, NAME, SPEND, SALES, ACOS, ROAS -> OverviewQuery.name(order);
        };
    }

    private Row row(Formats formats, OverviewRow row, int days) {
        Connection connection = row.connection();
        Figures figures = new Figures(formats, connection.profile().currencyCode());
        return new Row(
                address(connection, days),
                connection.profile().name(),
                connection.account().name().value(),
                connection.profile().countryCode().toLowerCase(Locale.ROOT),
                connection.profile().domain(),
                figure(figures, row, Measure.SPEND),
                figure(figures, row, Measure.SALES),
                figure(figures, row, Measure.ACOS),
                figure(figures, row, Measure.ROAS),
                connection
                        .lastSyncAt()
                        .map(at -> formats.moment(
                                at, clock.instant(), connection.profile().zone()))
                        .orElse(null),
                through(formats, row, days),
                Health.key(row.status(), row.refreshing()),
                Health.tone(row.status(), row.refreshing()),
                troubles.help(connection).orElse(null));
    }

    /** With the days that are looked at here, so that the same figures are found there. */
    private static String address(Connection connection, int days) {
        String page = ConnectionRoutes.connection(connection.profile().id());
        return days == PeriodAddress.LENGTHS.getFirst() ? page : page + "?days=" + days;
    }

    /** The last day; with the first one where fewer are loaded than are asked for. */
    private static String through(Formats formats, OverviewRow row, int days) {
        return row.period()
                .filter(period -> period.days() < days)
                .map(period -> formats.days(period.from(), period.to()))
                .or(() -> row.connection().dataThrough().map(formats::day))
                .orElse(Formats.NONE);
    }

    private static Figure figure(Figures figures, OverviewRow row, Measure measure) {
        Optional<Change> change = row.change(measure);
        return new Figure(
                figures.write(measure, row.totals().flatMap(measure::of)),
                change.map(Change::ratio).map(figures.formats()::change).orElse(""),
                change.map(changed -> Words.of(row.news(measure, changed))).orElse("same"));
    }
}
