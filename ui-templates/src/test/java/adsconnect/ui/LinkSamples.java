package adsconnect.ui;

import static adsconnect.ui.Samples.CHINESE;
import static adsconnect.ui.Samples.GERMAN;
import static adsconnect.ui.Samples.NASTY;

import adsconnect.ui.connect.EndedLinkPage;
import adsconnect.ui.connect.InvitationPage;
import adsconnect.ui.connect.SearchingPage;
import adsconnect.ui.connect.SharedPage;
import adsconnect.ui.connect.WelcomePage.RegionChoice;
import adsconnect.ui.links.LinksPage;
import adsconnect.ui.links.LinksPage.LineProblem;
import adsconnect.ui.links.LinksPage.Link;
import adsconnect.ui.links.LinksPage.NewAddress;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Connect links and what they lead to, in every state. */
final class LinkSamples {

    static final String ADDRESS = "/a/Zm9vYmFyYmF6cXV4Zm9vYg";

    private static final String OCCASION = "b2NjYXNpb25vY2Nhc2lvbg";
    private static final Moment ENDS = new Moment("in 6 days", "28 Nov 2026, 10:00:00 UTC", "2026-11-28T10:00:00Z");
    private static final Moment PAST = new Moment("4 minutes ago", "21 Nov 2026, 10:00:00 UTC", "2026-11-21T10:00:00Z");
    private static final List<String> NAMES = List.of("My Client", "Acme <b>UK</b>", GERMAN, CHINESE, "متجر 🛒", NASTY);
    private static final List<RegionChoice> REGIONS = List.of(
            new RegionChoice("NA", "region.NA", true),
            new RegionChoice("EU", "region.EU", false),
            new RegionChoice("FE", "region.FE", false));

    private LinkSamples() {}

    static void addTo(Map<String, View> all) {
        all.put("invitation-stranger", invitation("My Client", false));
        all.put("invitation-renew-stranger", invitation(CHINESE, true));
        all.put("invitation-wrong-stranger", invitation(NASTY + GERMAN + "\u202Eesrever", false));
        Stream.of("unknown", "expired", "revoked", "disclaimed", "used", "no_plan", "no_room")
                .forEach(reason -> all.put("ended-" + reason + "-stranger", new EndedLinkPage(reason)));
        all.put("searching-stranger", new SearchingPage(false, "/again"));
        all.put("searching-wrong", new SearchingPage(true, "/again"));
        all.put("shared-stranger", shared(true, false, 1));
        all.put("shared-own", shared(false, true, 6));
        all.put("shared-renewed", shared(false, false, 0));
        all.put("shared-wrong-stranger", shared(true, false, 30));
        all.put("links", links(0, 6, null, List.of()));
        all.put("links-one", links(1, 1, null, List.of()));
        all.put("links-made", links(6, 6, null, List.of()));
        all.put("links-empty", links(0, 0, null, List.of()));
        all.put("links-wrong", links(0, 40, "links.problem.names", problems()));
        Stream.of("none", "too_many", "opened", "twin")
                .forEach(problem ->
                        all.put("links-wrong-" + problem, links(0, 2, "links.problem." + problem, List.of())));
        all.put(
                "links-plan",
                new LinksPage(
                        OCCASION,
                        List.of(),
                        List.of(),
                        REGIONS,
                        "",
                        null,
                        List.of(),
                        true,
                        "https://example.com/plans"));
    }

    private static InvitationPage invitation(String accountName, boolean renews) {
        return new InvitationPage("ads.example.com", "maria.oliveira@example.com", accountName, renews, ENDS, ADDRESS);
    }

    private static SharedPage shared(boolean byLink, boolean renewed, int profiles) {
        List<String> countries = List.of("us", "uk", "de", "jp", "ae", "");
        return new SharedPage(
                profiles > 6 ? NASTY + GERMAN : "My Client",
                "maria.oliveira@example.com",
                byLink,
                renewed,
                IntStream.range(0, profiles)
                        .mapToObj(number ->
                                new SharedPage.Profile(NAMES.get(number % 6), "Amazon.com", countries.get(number % 6)))
                        .toList(),
                byLink || profiles < 2 ? null : "/dashboard/ads/accounts/1/choice");
    }

    private static LinksPage links(int made, int links, String problem, List<LineProblem> problems) {
        return new LinksPage(
                OCCASION,
                IntStream.range(0, made)
                        .mapToObj(number -> new NewAddress(NAMES.get(number % 6), "https://ads.example.com" + ADDRESS))
                        .toList(),
                IntStream.range(0, links).mapToObj(LinkSamples::link).toList(),
                REGIONS,
                problem == null ? "" : "My Client\n" + NASTY,
                problem,
                problems,
                false,
                null);
    }

    private static Link link(int number) {
        String status = List.of("PENDING", "OPENED", "AUTHORIZED", "FAILED", "REVOKED", "EXPIRED")
                .get(number % 6);
        boolean usable = List.of("PENDING", "OPENED", "FAILED").contains(status);
        String here = "/dashboard/ads/links/" + number;
        return new Link(
                NAMES.get(number % 6),
                "region.EU.short",
                status,
                PAST,
                status.equals("EXPIRED") ? PAST : ENDS,
                status.equals("AUTHORIZED") ? PAST : null,
                status.equals("FAILED") ? "failure.cancelled_at_amazon.title" : null,
                usable ? here + "/revocation" : null,
                List.of("PENDING", "FAILED", "EXPIRED").contains(status) ? here + "/address" : null,
                status.equals("AUTHORIZED") && number > 6 ? NASTY : null,
                status.equals("AUTHORIZED") ? "/dashboard/ads/accounts/1/choice" : null);
    }

    private static List<LineProblem> problems() {
        return List.of(
                new LineProblem(2, "x".repeat(60) + "…", "links.problem.invalid", ""),
                new LineProblem(3, "My Client", "links.problem.twice", ""),
                new LineProblem(4, "My Client", "links.problem.invited", "My Client (2)"),
                new LineProblem(50, NASTY, "links.problem.taken", NASTY + " (2)"));
    }
}
