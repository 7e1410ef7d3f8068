package adsconnect.ui;

import adsconnect.ui.connect.PendingBanner;
import adsconnect.ui.dashboard.CampaignRow;
import adsconnect.ui.dashboard.Card;
import adsconnect.ui.dashboard.Carried;
import adsconnect.ui.dashboard.DashboardNumbers;
import adsconnect.ui.dashboard.DashboardNumbers.MissingReport;
import adsconnect.ui.dashboard.DashboardPage;
import adsconnect.ui.dashboard.Days;
import adsconnect.ui.dashboard.FiguresTable;
import adsconnect.ui.dashboard.FiguresTable.Asked;
import adsconnect.ui.dashboard.FiguresTable.Content;
import adsconnect.ui.dashboard.FiguresTable.Heading;
import adsconnect.ui.dashboard.FiguresTable.Order;
import adsconnect.ui.dashboard.Link;
import adsconnect.ui.dashboard.Periods;
import adsconnect.ui.dashboard.Products;
import adsconnect.ui.dashboard.Products.Part;
import adsconnect.ui.dashboard.Products.Product;
import adsconnect.ui.dashboard.SearchTermRow;
import adsconnect.ui.dashboard.Trend;
import adsconnect.ui.history.FormerNotice;
import adsconnect.ui.trouble.Trouble;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Dashboards: no days, one, a month, a quarter; no campaign, one, many; everything wrong at once. */
final class DashboardSamples {

    private static final List<String> MEASURES = List.of(
            "spend", "sales", "acos", "roas", "orders", "clicks", "impressions", "ctr", "cpc", "conversionRate");
    private static final List<String> PRODUCTS = List.of("SPONSORED_PRODUCTS", "SPONSORED_BRANDS", "SPONSORED_DISPLAY");
    private static final List<String> FIGURES =
            List.of("$1,204.11", "$6,101.00", "19.7%", "5.07", "161", "1,502", "201,334", "0.75%", "$0.80", "10.7%");
    private static final LocalDate LAST = LocalDate.of(2026, 11, 20);

    /** What is looked at, and what is wrong with it. */
    private record Look(String name, int days, int rows, String state, boolean wrong) {}

    private static final Look USUAL = new Look("My Brand US", 30, 8, "numbers", false);
    private static final Look WRONG = new Look(Samples.GERMAN + Samples.NASTY, 90, 25, "numbers", true);

    private DashboardSamples() {}

    static void addTo(Map<String, View> all, PendingBanner pending, Trouble reconnect, Trouble noPlan) {
        all.put("dashboard", page(USUAL, null, null, null, "dashboard.note.connected"));
        all.put("dashboard-one", page(new Look("My Brand US", 1, 1, "numbers", false), null, null, null, null));
        all.put("dashboard-nothing", page(new Look("My Brand US", 7, 0, "numbers", false), null, null, null, null));
        all.put("dashboard-empty", page(new Look("My Brand US", 7, 0, "empty", false), pending, null, null, null));
        all.put("dashboard-unknown", page(new Look("My Brand US", 7, 0, "unknown", true), null, null, null, null));
        all.put("dashboard-chinese", page(new Look(Samples.CHINESE, 7, 3, "numbers", false), null, null, null, null));
        all.put("dashboard-plan", page(new Look("My Brand US", 7, 3, "numbers", false), null, noPlan, null, null));
        all.put("dashboard-wrong", page(WRONG, pending, reconnect, null, "dashboard.note.connected"));
        all.put("dashboard-adding-up", page(new Look("My Brand US", 30, -1, "numbers", false), null, null, null, null));
        all.put("numbers", numbers(USUAL));
        all.put("trend", trend(USUAL));
        all.put("campaigns", campaigns(USUAL));
        all.put("search-terms", terms(USUAL));
    }

    static DashboardPage former(FormerNotice notice) {
        return page(new Look("My Brand US", 30, 3, "numbers", false), null, null, notice, null);
    }

    private static DashboardPage page(
            Look look, PendingBanner pending, Trouble trouble, FormerNotice former, String note) {
        return new DashboardPage(
                look.name(),
                look.wrong() ? Samples.NASTY : "My Brand US",
                look.wrong() ? "de" : "us",
                "Amazon.com",
                numbers(look),
                pending,
                trouble,
                look.wrong() ? 1 : null,
                former,
                note);
    }

    private static DashboardNumbers numbers(Look look) {
        boolean any = look.state().equals("numbers");
        return new DashboardNumbers(
                periods(look),
                "22 Oct – 20 Nov 2026",
                look.wrong() ? 365 : 0,
                look.days(),
                look.days() == 1 ? "" : "20 Nov 2026",
                look.days() == 1
                        ? null
                        : new Moment("4 minutes ago", "21 Nov 2026, 06:03:11 PST", "2026-11-21T14:03:11Z"),
                "/dashboard/ads/connections/1/coverage",
                missing(look.wrong() ? 3 : look.rows() == 8 ? 1 : 0),
                look.state(),
                look.wrong() ? 14 : 7,
                cards(look),
                "22 Sep – 21 Oct 2026",
                look.days() < 90,
                any ? trend(look) : null,
                any ? days(look) : null,
                any ? products(look) : null,
                any ? campaigns(look) : null,
                any ? terms(look) : null);
    }

    private static Periods periods(Look look) {
        return new Periods(
                Stream.of(7, 14, 30, 90)
                        .map(days -> new Periods.Choice(days, link("?days=" + days), days == look.days()))
                        .toList(),
                look.days() == 1,
                "/d",
                "/d/numbers",
                look.wrong() ? Samples.NASTY : "2026-10-22",
                "2026-11-20",
                "2026-11-20",
                List.of(new Carried("measures", "spend,acos"), new Carried("words", Samples.NASTY)),
                look.wrong() ? new Periods.Problem("period.not-yet", "20 Nov 2026") : null);
    }

    private static List<MissingReport> missing(int count) {
        return Stream.of(
                        new MissingReport(
                                "report.SPONSORED_BRANDS_CAMPAIGNS", "1 Nov – 20 Nov 2026", "INTERNAL_ERROR", 0),
                        new MissingReport("report.SPONSORED_BRANDS_CAMPAIGNS", "22 Oct 2026", Samples.NASTY, 60),
                        new MissingReport(
                                "report.SPONSORED_PRODUCTS_ADVERTISED_PRODUCTS",
                                "1 Nov – 20 Nov 2026",
                                Samples.GERMAN,
                                0))
                .limit(count)
                .toList();
    }

    private static List<Card> cards(Look look) {
        String spark = "0,20 10,15 20,17 30,10 40,12 50,8 60,9 70,5 80,7 90,3 100,4";
        return List.of(
                new Card("spend", "$2,481.07", "+12.3%", "$2,209.32", "more", look.days() > 1 ? spark : ""),
                new Card(
                        "sales", look.wrong() ? "$11,906,321.55" : "$11,906.32", "−18.0%", "$14,519.90", "open", spark),
                new Card("acos", "20.8%", "−4.8%", "21.9%", "better", spark),
                new Card("roas", "4.80", "+5.1%", "4.57", "better", spark),
                new Card("orders", "318", "−62.2%", "841", "worse", spark),
                new Card("clicks", "3,122", "+7.9%", "2,893", "better", spark),
                new Card("impressions", "412,877", "0.0%", "412,877", "same", spark),
                new Card("ctr", "0.76%", "", "–", "same", ""),
                new Card("cpc", "$0.79", "+4.0%", "$0.76", "worse", spark),
                new Card("conversionRate", "–", "", "0.0%", "same", ""));
    }

    private static Trend trend(Look look) {
        List<String> shown = look.wrong() ? List.of("spend", "acos", "impressions") : List.of("spend", "sales");
        return new Trend(
                "22 Oct – 20 Nov 2026",
                look.wrong() ? "NOT A CURRENCY" : "USD",
                MEASURES.stream()
                        .map(key -> new Trend.Choice(key, shown.indexOf(key) + 1, link("?measures=" + key)))
                        .toList(),
                true,
                look.days() > 7,
                look.days() > 7);
    }

    private static Days days(Look look) {
        return new Days(
                MEASURES,
                IntStream.range(0, look.days()).mapToObj(day -> day(look, day)).toList(),
                "/d/days.csv");
    }

    private static Days.Day day(Look look, int number) {
        LocalDate date = LAST.minusDays(look.days() - 1L - number);
        String state = look.days() > 7 && number == 9 ? "unknown" : number == 12 ? "incomplete" : "whole";
        double spend = 70 + 20 * Math.sin(number / 3.0) + number;
        double sales = number == 2 ? 0 : spend * (4.2 + Math.cos(number / 2.0));
        return new Days.Day(
                date.getDayOfMonth() + " Nov",
                date.toString(),
                "/d/days/" + date,
                number < look.days() - 2,
                state,
                state.equals("unknown")
                        ? MEASURES.stream()
                                .map(measure -> new Days.Cell("–", ""))
                                .toList()
                        : List.of(
                                cell("$%.2f", spend),
                                cell("$%.2f", sales),
                                sales == 0 ? new Days.Cell("–", "") : cell("%.4f", spend / sales),
                                cell("%.2f", sales / spend),
                                cell("%.0f", sales / 30),
                                cell("%.0f", spend * 1.3),
                                cell("%.0f", spend * 170),
                                cell("%.4f", 0.0076),
                                cell("$%.2f", 0.79),
                                cell("%.4f", sales / 30 / spend / 1.3)));
    }

    private static Days.Cell cell(String format, double value) {
        return new Days.Cell(
                String.format(Locale.ROOT, format, value), String.format(Locale.ROOT, format.replace("$", ""), value));
    }

    private static Products products(Look look) {
        return new Products(
                List.of(
                        new Product(PRODUCTS.get(0), true, "$1,901.00", "76.6%", "$9,120.00", "20.8%", "4.80", "251"),
                        new Product(PRODUCTS.get(1), true, "$580.07", "23.4%", "$2,786.32", "20.8%", "4.80", "67"),
                        new Product(PRODUCTS.get(2), false, "", "", "", "", "", "")),
                look.rows() == 0
                        ? List.of()
                        : List.of(new Part(PRODUCTS.get(0), 0, 766), new Part(PRODUCTS.get(1), 766, 234)));
    }

    private static FiguresTable<CampaignRow> campaigns(Look look) {
        List<String> names = List.of(
                "SP | Kitchen | Auto", "SP | Garlic press | Exact", Samples.GERMAN, Samples.CHINESE, Samples.NASTY);
        List<String> status = List.of("ENABLED", "PAUSED", "ARCHIVED", "", "SOMETHING_NEW");
        return table(
                look,
                "campaigns",
                "",
                number -> new CampaignRow(
                        names.get(number % 5), PRODUCTS.get(number % 3), status.get(number % 5), FIGURES));
    }

    private static FiguresTable<SearchTermRow> terms(Look look) {
        List<String> names = List.of("garlic press", "*", Samples.GERMAN, Samples.CHINESE, Samples.NASTY);
        List<String> campaigns = List.of("SP | Kitchen | Auto", "", Samples.GERMAN, Samples.CHINESE, Samples.NASTY);
        return table(
                look,
                "search-terms",
                "term-",
                number ->
                        new SearchTermRow(names.get(number % 5), number % 5 != 1, campaigns.get(number % 5), FIGURES));
    }

    private interface Row<R> {
        R of(int number);
    }

    private static <R> FiguresTable<R> table(Look look, String key, String prefix, Row<R> row) {
        List<String> columns =
                Stream.concat(Stream.of("name"), MEASURES.stream()).toList();
        return new FiguresTable<>(
                key,
                prefix,
                new Asked(
                        "/d",
                        "/d/" + key,
                        List.of(new Carried("days", "30")),
                        look.wrong() ? Samples.NASTY : "",
                        look.wrong() && prefix.isEmpty() ? "SPONSORED_BRANDS" : "",
                        "",
                        look.wrong() || look.days() == 7 && look.rows() == 0 && prefix.isEmpty()),
                columns.stream()
                        .map(column -> new Heading(
                                column,
                                column.equals("spend") ? "descending" : "none",
                                link("?" + prefix + "sort=" + column)))
                        .toList(),
                columns.stream()
                        .flatMap(column -> Stream.of(true, false)
                                .map(descending -> new Order(
                                        (descending ? "-" : "") + column,
                                        column,
                                        descending,
                                        column.equals("spend") && descending)))
                        .toList(),
                link("?days=30"),
                link("?cleared"),
                "/d/" + key + ".csv",
                look.rows() < 0 ? null : content(look, row));
    }

    private static <R> Content<R> content(Look look, Row<R> row) {
        boolean many = look.rows() == 25;
        return new Content<>(
                IntStream.range(0, look.rows()).mapToObj(row::of).toList(),
                many ? 1_203 : look.rows(),
                FIGURES,
                1,
                many ? 49 : 1,
                null,
                many ? link("?page=2") : null);
    }

    private static Link link(String query) {
        return new Link("/d" + query, "/d/part" + query);
    }
}
