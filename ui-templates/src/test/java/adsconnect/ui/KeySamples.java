package adsconnect.ui;

import static adsconnect.ui.Samples.CHINESE;
import static adsconnect.ui.Samples.GERMAN;
import static adsconnect.ui.Samples.NASTY;

import adsconnect.ui.keys.KeysPage;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The keys of somebody's programs, in every state. */
final class KeySamples {

    private static final String OCCASION = "b2NjYXNpb25vY2Nhc2lvbg";
    private static final Moment ENDS = new Moment("in 89 days", "28 Feb 2027, 10:00:00 UTC", "2027-02-28T10:00:00Z");
    private static final Moment PAST = new Moment("4 minutes ago", "21 Nov 2026, 10:00:00 UTC", "2026-11-21T10:00:00Z");
    private static final List<String> NAMES = List.of("Nightly job", GERMAN, CHINESE, "متجر 🛒", NASTY);
    private static final List<String> SCOPES = List.of(
            "accounts:read",
            "authorizations:write",
            "connections:write",
            "tokens:read",
            "ads:read",
            "ads:write",
            "sync:write",
            "metrics:read",
            "admin");

    private KeySamples() {}

    static void addTo(Map<String, View> all) {
        all.put("keys", page(null, 5, 3, null));
        all.put("keys-empty", page(null, 0, 0, null));
        all.put("keys-made", page(new KeysPage.Made("Nightly job", "adsc_" + "k".repeat(43)), 1, 3, null));
        Stream.of("name", "scopes", "profiles", "tokens", "not-yours", "too-many")
                .forEach(problem -> all.put("keys-wrong-" + problem, page(null, 2, 40, "keys.problem." + problem)));
    }

    private static KeysPage page(KeysPage.Made made, int keys, int profiles, String problem) {
        return new KeysPage(
                OCCASION,
                made,
                IntStream.range(0, keys).mapToObj(KeySamples::key).toList(),
                new KeysPage.Form(
                        problem == null ? "" : NASTY,
                        SCOPES.stream()
                                .map(scope -> new KeysPage.ScopeChoice(
                                        scope, "keys.scope." + scope.replace(':', '.'), scope.endsWith("read")))
                                .toList(),
                        Stream.of("30", "90", "365", "never")
                                .map(days -> new KeysPage.Lifetime(days, "keys.lifetime." + days, days.equals("90")))
                                .toList(),
                        problem != null,
                        IntStream.range(0, profiles)
                                .mapToObj(number -> new KeysPage.ProfileChoice(
                                        "100" + number, GERMAN, "Amazon.de", CHINESE, number == 0))
                                .toList()),
                problem);
    }

    private static KeysPage.Key key(int number) {
        return new KeysPage.Key(
                NAMES.get(number % NAMES.size()),
                "8b0f1a52-0000-4000-8000-00000000000" + number,
                SCOPES.subList(0, number + 1),
                number % 2 == 0 ? null : number,
                PAST,
                number == 0 ? null : number == 1 ? PAST : ENDS,
                number == 1,
                number == 2 ? null : PAST,
                "/dashboard/ads/keys/" + number + "/revocation");
    }
}
