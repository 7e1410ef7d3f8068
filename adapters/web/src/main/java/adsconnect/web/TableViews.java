package adsconnect.web;

import adsconnect.domain.metrics.CampaignMeasures;
import adsconnect.domain.metrics.Measure;
import adsconnect.domain.metrics.SearchTermMeasures;
import adsconnect.domain.metrics.Table;
import adsconnect.domain.metrics.TableOutcome;
import adsconnect.domain.metrics.TableQuery.Order;
import adsconnect.domain.sync.AdProduct;
import adsconnect.ui.dashboard.CampaignRow;
import adsconnect.ui.dashboard.Carried;
import adsconnect.ui.dashboard.FiguresTable;
import adsconnect.ui.dashboard.FiguresTable.Asked;
import adsconnect.ui.dashboard.FiguresTable.Content;
import adsconnect.ui.dashboard.FiguresTable.Heading;
import adsconnect.ui.dashboard.Link;
import adsconnect.ui.dashboard.SearchTermRow;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The tables that can be sorted and searched.
 *
 * @param name of its fragment and its file
 * @param prefix of its fields
 * @param own what of the address is about it
 * @param others what its form sends along
 * @param changed the address with something else asked of it
 */
record TableViews(
        Figures figures,
        DashboardAddress address,
        String name,
        String prefix,
        TableAddress own,
        List<Carried> others,
        Function<TableAddress, DashboardAddress> changed) {

    /** Where ads were shown without a search, Amazon says so with this. */
    private static final String NO_SEARCH = "*";

    static FiguresTable<CampaignRow> campaigns(
            Figures figures, DashboardAddress address, TableOutcome<CampaignMeasures> outcome) {
        return new TableViews(
                        figures,
                        address,
                        DashboardAddress.CAMPAIGNS,
                        "",
                        address.campaigns(),
                        address.terms().fields(DashboardAddress.TERM),
                        address::withCampaigns)
                .table(
                        outcome,
                        row -> new CampaignRow(
                                row.name(), row.adProduct().name(), row.status(), figures.all(row.measures())));
    }

    static FiguresTable<SearchTermRow> searchTerms(
            Figures figures, DashboardAddress address, TableOutcome<SearchTermMeasures> outcome) {
        return new TableViews(
                        figures,
                        address,
                        DashboardAddress.TERMS,
                        DashboardAddress.TERM,
                        address.terms(),
                        address.campaigns().fields(""),
                        address::withTerms)
                .table(
                        outcome,
                        row -> new SearchTermRow(
                                row.searchTerm(),
                                !row.searchTerm().equals(NO_SEARCH),
                                row.alone() ? row.campaign() : "",
                                figures.all(row.measures())));
    }

    private <T, R> FiguresTable<R> table(TableOutcome<T> outcome, Function<T, R> row) {
        return new FiguresTable<>(
                name,
                prefix,
                new Asked(
                        ConnectionRoutes.connection(address.profile()),
                        ConnectionRoutes.connection(address.profile()) + "/" + name,
                        Stream.of(address.period().fields(), address.measureFields(), others)
                                .flatMap(List::stream)
                                .toList(),
                        own.words(),
                        own.filter().product().map(AdProduct::name).orElse(""),
                        own.filter().status().orElse(""),
                        own.filtered()),
                names().map(this::heading).toList(),
                names().flatMap(by -> Stream.of(order(by, by.isPresent()), order(by, by.isEmpty())))
                        .toList(),
                link(own),
                link(own.cleared()),
                address.file(name, own.at(1).fields(prefix)),
                switch (outcome) {
                    case TableOutcome.There<T>(Table<T> table) -> content(table, row);
                    case TableOutcome.AddingUp<T>() -> null;
                });
    }

    private <T, R> Content<R> content(Table<T> table, Function<T, R> row) {
        return new Content<>(
                table.rows().stream().map(row).toList(),
                table.found(),
                figures.all(table.totals()),
                table.page(),
                table.pages(),
                table.page() > 1 ? link(own.at(table.page() - 1)) : null,
                table.page() < table.pages() ? link(own.at(table.page() + 1)) : null);
    }

    /** The name, which is no measure, and all measures. */
    private static Stream<Optional<Measure>> names() {
        return Stream.concat(
                Stream.of(Optional.empty()), Arrays.stream(Measure.values()).map(Optional::of));
    }

    private Heading heading(Optional<Measure> by) {
        boolean current = own.order().by().equals(by);
        // Of figures the largest come first, of names the first; pressed again it is the other way round
        boolean descending = current ? !own.order().descending() : by.isPresent();
        String shown = own.order().descending() ? "descending" : "ascending";
        return new Heading(key(by), current ? shown : "none", link(own.ordered(new Order(by, descending))));
    }

    private FiguresTable.Order order(Optional<Measure> by, boolean descending) {
        Order order = new Order(by, descending);
        return new FiguresTable.Order(
                TableAddress.name(order), key(by), descending, own.order().equals(order));
    }

    private static String key(Optional<Measure> by) {
        return by.map(MeasureNames::key).orElse("name");
    }

    private Link link(TableAddress other) {
        return changed.apply(other).link(name);
    }
}
