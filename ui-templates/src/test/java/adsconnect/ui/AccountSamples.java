package adsconnect.ui;

import adsconnect.ui.account.AccountPage;
import adsconnect.ui.account.AccountPage.ConnectedProfile;
import adsconnect.ui.account.AccountPage.ConsentYear;
import adsconnect.ui.picker.Advertised;
import adsconnect.ui.picker.BlockedPage;
import adsconnect.ui.picker.BlockedPage.Field;
import adsconnect.ui.picker.BlockedPage.Way;
import adsconnect.ui.picker.PartingPage;
import adsconnect.ui.trouble.Trouble;
import java.util.List;
import java.util.Map;

/** The pages of an account, and those of giving up what it has. */
final class AccountSamples {

    private static final Moment MOMENT =
            new Moment("4 minutes ago", "21 Nov 2026, 06:03:11 PST", "2026-11-21T14:03:11Z");

    private AccountSamples() {}

    static void addTo(Map<String, View> all) {
        blocked(all);
        accounts(all);
        CoverageSamples.addTo(all);
    }

    private static void blocked(Map<String, View> all) {
        Advertised now = new Advertised("My Brand US", "us", "Amazon.com", "Acme");
        Advertised wanted = new Advertised(Samples.GERMAN, "de", "Amazon.de", "");
        List<Field> fields = List.of(new Field("profile", "1001"), new Field("replace", "1000"));
        String pending = "/dashboard/ads/pending";
        all.put(
                "blocked",
                blocked(List.of(now), List.of(), List.of(wanted), new Way("My Brand US", false, "Acme", fields)));
        all.put(
                "blocked-whole-account",
                blocked(List.of(), List.of(Samples.NASTY), List.of(wanted), new Way(Samples.NASTY, true, "", fields)));
        all.put(
                "blocked-several",
                blocked(
                        List.of(now, new Advertised(Samples.CHINESE, "jp", "Amazon.co.jp", Samples.GERMAN)),
                        List.of(),
                        List.of(wanted),
                        new Way("My Brand US", false, "", fields),
                        new Way(Samples.CHINESE, false, Samples.GERMAN, fields)));
        all.put("blocked-no-way", blocked(List.of(now, now), List.of("Acme"), List.of(wanted, now)));
        all.put("parting-one", new PartingPage(List.of(now), "Acme", fields, pending, pending + "/selection"));
        all.put("parting-several", new PartingPage(List.of(now, wanted), "", fields, pending, pending + "/selection"));
    }

    private static BlockedPage blocked(
            List<Advertised> connected, List<String> unused, List<Advertised> wanted, Way... ways) {
        String keep = ways.length == 1 ? ways[0].name() : "";
        return new BlockedPage(
                connected,
                unused,
                wanted,
                wanted.getFirst().name(),
                List.of(ways),
                keep,
                "/dashboard/ads/connections/1000",
                "/help/message?code=limit_reached",
                "/dashboard/ads/pending",
                "/dashboard/ads/pending/selection");
    }

    private static void accounts(Map<String, View> all) {
        ConnectedProfile profile = new ConnectedProfile(
                "/dashboard/ads/connections/1000",
                Samples.GERMAN,
                "de",
                "Amazon.de",
                "health.connected",
                "good",
                MOMENT,
                true,
                false,
                new Trouble(
                        "trouble.sync_error",
                        "",
                        "",
                        "/dashboard/ads/connections/1000/refreshes",
                        "account.sync-now",
                        true));
        ConnectedProfile loading = new ConnectedProfile(
                "/dashboard/ads/connections/1001",
                Samples.NASTY,
                "us",
                "Amazon.com",
                "health.refreshing",
                "busy",
                null,
                false,
                true,
                null);
        String address = "/dashboard/ads/accounts/1";
        all.put(
                "account",
                new AccountPage(
                        "Acme",
                        "region.NA",
                        MOMENT,
                        new ConsentYear("account.consent.left", "21 Nov 2027", "12", "warning"),
                        false,
                        List.of(profile, loading),
                        "Acme",
                        null,
                        "",
                        "account.note.renamed",
                        null,
                        address));
        all.put(
                "account-too-soon",
                new AccountPage(
                        "Acme",
                        "region.NA",
                        MOMENT,
                        null,
                        false,
                        List.of(profile),
                        "Acme",
                        null,
                        "",
                        null,
                        new AccountPage.SyncedJustNow(Samples.NASTY, MOMENT, "6:08 AM PST", MOMENT),
                        address));
        for (String problem : List.of("account_name_missing", "account_name_taken")) {
            all.put(
                    "account-" + problem,
                    new AccountPage(
                            Samples.CHINESE,
                            "region.FE",
                            null,
                            null,
                            true,
                            List.of(),
                            Samples.NASTY,
                            "account.name.problem." + problem,
                            "Acme (2)",
                            null,
                            null,
                            address));
        }
    }
}
