package adsconnect.ui;

import adsconnect.ui.account.AmazonPage;
import adsconnect.ui.account.EndingPage;
import adsconnect.ui.frame.Frame;
import adsconnect.ui.history.DeletionPage;
import adsconnect.ui.history.FormerNotice;
import adsconnect.ui.history.FormerPage;
import adsconnect.ui.history.HistoriesPage;
import adsconnect.ui.history.HistoriesPage.History;
import adsconnect.ui.picker.Advertised;
import adsconnect.ui.picker.BlockedPage.Field;
import java.util.List;
import java.util.Map;

/** The pages of disconnecting, and of what is left then. */
final class EndingSamples {

    private static final Moment MOMENT =
            new Moment("4 minutes ago", "21 Nov 2026, 06:03:11 PST", "2026-11-21T14:03:11Z");
    private static final AmazonPage AMAZON = new AmazonPage("https://www.amazon.co.uk/ap/adam", "amazon.co.uk");
    private static final Advertised ONE = new Advertised("My Brand US", "us", "Amazon.com", "Acme");
    private static final Advertised LONG = new Advertised(Samples.GERMAN, "de", "Amazon.de", Samples.NASTY);

    private EndingSamples() {}

    static void addTo(Map<String, View> all) {
        all.put("ending-disconnect", ending("disconnect", "My Brand US", List.of(ONE), false, 2, false, true, false));
        all.put("ending-last", ending("disconnect", Samples.GERMAN, List.of(LONG), true, 0, false, true, true));
        all.put("ending-of-all", ending("disconnect", "My Brand US", List.of(ONE), false, 0, true, false, false));
        all.put("ending-unbind", ending("unbind", Samples.NASTY, List.of(ONE, LONG), true, 0, true, false, true));
        all.put("ending-unbind-none", ending("unbind", "Acme", List.of(), true, 0, true, true, false));
        all.put("former-empty", new FormerPage(ONE, notice(false), false));
        all.put("former-deleting", new FormerPage(LONG, notice(false), true));
        all.put("histories", new HistoriesPage("Acme", false, List.of(history(ONE, false), history(LONG, true))));
        all.put("histories-before", new HistoriesPage(Samples.NASTY, true, List.of(history(LONG, false))));
        all.put("histories-none", new HistoriesPage("", false, List.of()));
        String address = "/dashboard/ads/connections/1000";
        all.put("deletion", new DeletionPage(ONE, false, null, "20 Jan 2027", address));
        all.put("deletion-refused", new DeletionPage(LONG, false, Samples.NASTY, "20 Jan 2027", address));
        all.put("deletion-connected", new DeletionPage(ONE, true, null, "", address));
    }

    static FormerNotice notice(boolean justNow) {
        return new FormerNotice(
                MOMENT,
                !justNow,
                "20 Jan 2027",
                "/dashboard/ads/authorizations/new",
                "/dashboard/ads/connections/1000/deletion",
                AMAZON,
                justNow ? "former.note.ended" : null);
    }

    static Frame.SwitcherEntry formerEntry() {
        return new Frame.SwitcherEntry(
                "/dashboard/ads/connections/77",
                "Acme",
                "/dashboard/ads/disconnected",
                Samples.GERMAN,
                "de",
                "Amazon.de",
                "health.disconnected",
                "off",
                false);
    }

    private static EndingPage ending(
            String kind,
            String name,
            List<Advertised> leaving,
            boolean endsAccount,
            int staying,
            boolean takesAll,
            boolean freesRoom,
            boolean changed) {
        return new EndingPage(
                kind,
                name,
                leaving,
                "Acme",
                endsAccount,
                staying,
                takesAll,
                freesRoom,
                60,
                "20 Jan 2027",
                AMAZON,
                changed,
                List.of(new Field("agreed", "yes"), new Field("connected", "1000")),
                "/dashboard/ads/accounts/1",
                "/dashboard/ads/accounts/1/unbinding");
    }

    private static History history(Advertised profile, boolean deleting) {
        return new History(
                "/dashboard/ads/connections/1000",
                profile.name(),
                profile.country(),
                profile.domain(),
                profile.accountName(),
                MOMENT,
                "20 Jan 2027",
                deleting);
    }
}
