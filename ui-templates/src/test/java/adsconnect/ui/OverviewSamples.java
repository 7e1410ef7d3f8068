package adsconnect.ui;

import adsconnect.ui.connect.PendingBanner;
import adsconnect.ui.overview.OverviewList;
import adsconnect.ui.overview.OverviewList.Column;
import adsconnect.ui.overview.OverviewList.Figure;
import adsconnect.ui.overview.OverviewList.Filter;
import adsconnect.ui.overview.OverviewList.Help;
import adsconnect.ui.overview.OverviewList.Kept;
import adsconnect.ui.overview.OverviewList.Period;
import adsconnect.ui.overview.OverviewList.Row;
import adsconnect.ui.overview.OverviewPage;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The overview in its states. */
final class OverviewSamples {

    static final String ADDRESS = "/dashboard/ads/overview";

    private static final Moment SYNCED =
            new Moment("4 minutes ago", "21 Nov 2026, 06:03:11 PST", "2026-11-21T14:03:11Z");
    private static final Figure NONE = new Figure("–", "", "same");

    private static final Row WELL = row("My Brand US", "us", "health.connected", "good", null);
    private static final Row WAITING = new Row(
            "/w",
            "New",
            "New",
            "us",
            "Amazon.com",
            NONE,
            NONE,
            NONE,
            NONE,
            null,
            "–",
            "health.first_sync",
            "busy",
            null);
    private static final List<Row> TROUBLED = List.of(
            row(
                    Samples.GERMAN + Samples.NASTY,
                    "de",
                    "health.revoked",
                    "bad",
                    new Help("/dashboard/ads/accounts/1/authorizations", "waiting.reconnect", true)),
            row(
                    Samples.CHINESE,
                    "cn",
                    "health.stale",
                    "warning",
                    new Help("/dashboard/ads/connections/2/refreshes", "account.sync-now", true)),
            row(
                    "Kitchen",
                    "uk",
                    "health.paused_plan",
                    "off",
                    new Help("https://plans.example/?a=1&b=2", "welcome.plan.see", false)),
            WAITING,
            WELL);

    private OverviewSamples() {}

    static void addTo(Map<String, View> all) {
        all.put("overview", page(0, list("", 1, List.of(WELL), 1, false)));
        all.put("overview-nothing", page(0, list("", 0, List.of(), 0, false)));
        all.put("overview-wrong", page(3, list(Samples.NASTY, 1_000, TROUBLED, 1_000, true)));
        all.put("overview-many", page(0, list("", 1_000, Collections.nCopies(50, WELL), 1_000, true)));
        all.put("overview-none", page(3, list(Samples.GERMAN, 5, List.of(), 0, false)));
        all.put("overview-found", list("", 1, List.of(WELL), 1, false));
    }

    private static OverviewPage page(int needy, OverviewList list) {
        return new OverviewPage(needy, ADDRESS, list, needy > 0 ? new PendingBanner(42) : null);
    }

    private static OverviewList list(String words, int all, List<Row> rows, int found, boolean more) {
        return new OverviewList(
                all,
                words,
                more ? List.of(new Kept("days", "30"), new Kept("sort", "-spend")) : List.of(),
                Stream.of(7, 14, 30, 90)
                        .map(days -> new Period(days, ADDRESS + "?days=" + days, days == 30))
                        .toList(),
                List.of(
                        new Filter("overview-all", "overview.filter.all", "1,000", ADDRESS, true),
                        new Filter(
                                "overview-attention",
                                "overview.filter.attention",
                                "3",
                                ADDRESS + "?days=30&show=attention",
                                false)),
                List.of(
                        column("overview.column.name", "name", "none"),
                        column("card.spend", "spend", more ? "ascending" : "none"),
                        column("card.sales", "sales", "none"),
                        column("card.acos", "acos", "none"),
                        column("card.roas", "roas", "none"),
                        column("overview.column.sync", "sync", "none"),
                        column("overview.column.through", "through", "none"),
                        column("overview.column.health", "health", more ? "none" : "descending")),
                rows,
                found,
                "51–100",
                more ? ADDRESS + "?days=30" : null,
                more ? ADDRESS + "?days=30&page=3" : null,
                ADDRESS + ".csv?days=30",
                more ? 3 : 1);
    }

    private static Column column(String key, String name, String sorted) {
        return new Column(key, name, ADDRESS + "?days=30&sort=" + name, sorted);
    }

    private static Row row(String name, String country, String health, String tone, Help help) {
        return new Row(
                "/dashboard/ads/connections/1",
                name,
                "My Brand",
                country,
                "Amazon.com",
                new Figure("$12,345,678.90", "+5.3%", "more"),
                new Figure("$98,765,432.10", "−11.1%", "worse"),
                new Figure("12.5%", "−25.0%", "better"),
                new Figure("8.00", "0.0%", "same"),
                SYNCED,
                "20 Nov 2026",
                health,
                tone,
                help);
    }
}
