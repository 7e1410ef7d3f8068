package adsconnect.amazonsandbox;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Collects the columns of a kind of report; what all kinds have, and the money of Sponsored Products. */
final class Columns {
    private final Map<String, Column> columns = new LinkedHashMap<>();

    private Columns() {}

    /** With the days, which every report can have. */
    static Columns begun() {
        return new Columns()
                .attribute("date", row -> row.from().toString())
                .attribute("startDate", row -> row.from().toString())
                .attribute("endDate", row -> row.to().toString());
    }

    Map<String, Column> finished() {
        return columns;
    }

    Columns campaign() {
        return attribute("campaignId", row -> row.campaign().id())
                .attribute("campaignName", row -> row.campaign().name())
                .attribute("campaignStatus", row -> row.campaign().status().name())
                .attribute(
                        "campaignBudgetAmount", row -> row.money(row.campaign().budget()))
                .attribute("campaignBudgetCurrencyCode", row -> row.profile().marketplace().currency);
    }

    Columns budgetType() {
        return attribute("campaignBudgetType", row -> "DAILY_BUDGET");
    }

    Columns adGroup() {
        return attribute("adGroupId", row -> row.adGroup().id())
                .attribute("adGroupName", row -> row.adGroup().name())
                .attribute(
                        "portfolioId",
                        row -> Portfolios.idOf(row.profile(), row.campaign()).orElse(null));
    }

    Columns traffic() {
        return measure("impressions", row -> row.figures().impressions())
                .measure("clicks", row -> row.figures().clicks())
                .measure("cost", row -> row.money(row.figures().cost()))
                .ratio("costPerClick", row -> row.ratio(cost(row), row.figures().clicks(), 4))
                .ratio(
                        "clickThroughRate",
                        row -> row.ratio(
                                BigDecimal.valueOf(row.figures().clicks()),
                                row.figures().impressions(),
                                6));
    }

    /** Sponsored Products counts in four windows, each with its suffix. */
    Columns windows() {
        return measure("spend", Columns::cost)
                .window("1d", Figures::within1Day)
                .window("7d", Figures::within7Days)
                .window("14d", Figures::within14Days)
                .window("30d", Figures::within30Days)
                .nothing("kindleEditionNormalizedPagesRead14d", "kindleEditionNormalizedPagesRoyalties14d")
                .nothing("addToList", "qualifiedBorrows", "royaltyQualifiedBorrows");
    }

    /** What Sponsored Products adds where a line is about less than a campaign. */
    Columns efficiency() {
        return measure("salesOtherSku7d", row -> row.money(otherSales(row)))
                .measure("unitsSoldOtherSku7d", row -> otherUnits(row))
                .ratio("acosClicks7d", row -> percent(row, cost(row), sales(row, Figures::within7Days)))
                .ratio("acosClicks14d", row -> percent(row, cost(row), sales(row, Figures::within14Days)))
                .ratio("roasClicks7d", row -> row.ratio(sales(row, Figures::within7Days), cost(row), 4))
                .ratio("roasClicks14d", row -> row.ratio(sales(row, Figures::within14Days), cost(row), 4));
    }

    /** Things that nobody did in the local Amazon's world. */
    Columns nothing(String... names) {
        for (String name : names) {
            measure(name, row -> 0);
        }
        return this;
    }

    /** Ratios and rules that have no value there. */
    Columns unknown(String... names) {
        for (String name : names) {
            ratio(name, row -> null);
        }
        return this;
    }

    Columns attribute(String name, Function<Row, Object> value) {
        return add(name, Column.Kind.ATTRIBUTE, value);
    }

    Columns measure(String name, Function<Row, Object> value) {
        return add(name, Column.Kind.MEASURE, value);
    }

    Columns ratio(String name, Function<Row, Object> value) {
        return add(name, Column.Kind.RATIO, value);
    }

    static BigDecimal sales(Row row, Function<Figures, Conversions> window) {
        return row.money(window.apply(row.figures()).sales());
    }

    private Columns window(String suffix, Function<Figures, Conversions> window) {
        return measure("purchases" + suffix, row -> window.apply(row.figures()).purchases())
                .measure(
                        "purchasesSameSku" + suffix,
                        row -> window.apply(row.figures()).purchasesSameSku())
                .measure(
                        "unitsSoldClicks" + suffix,
                        row -> window.apply(row.figures()).units())
                .measure(
                        "unitsSoldSameSku" + suffix,
                        row -> window.apply(row.figures()).unitsSameSku())
                .measure("sales" + suffix, row -> sales(row, window))
                .measure(
                        "attributedSalesSameSku" + suffix,
                        row -> row.money(window.apply(row.figures()).salesSameSku()));
    }

    private static BigDecimal cost(Row row) {
        return row.money(row.figures().cost());
    }

    private static long otherSales(Row row) {
        Conversions week = row.figures().within7Days();
        return week.sales() - week.salesSameSku();
    }

    private static long otherUnits(Row row) {
        Conversions week = row.figures().within7Days();
        return week.units() - week.unitsSameSku();
    }

    private static BigDecimal percent(Row row, BigDecimal part, BigDecimal whole) {
        return row.ratio(part.movePointRight(2), whole, 2);
    }

    private Columns add(String name, Column.Kind kind, Function<Row, Object> value) {
        columns.put(name, new Column(name, kind, value));
        return this;
    }
}
