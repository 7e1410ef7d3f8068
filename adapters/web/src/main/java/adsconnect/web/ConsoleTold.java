package adsconnect.web;

import adsconnect.httpkit.Visit;
import adsconnect.ui.console.Told;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** What was done, in the address of the page that is shown afterwards. */
final class ConsoleTold {

    private static final String PREFIX = "console.done.";
    private static final Set<String> KNOWN = Set.of(
            "sync",
            "running",
            "profiles",
            "profiles-known",
            "disconnect",
            "transfer",
            "revoke-link",
            "expire",
            "revoke-key");
    private static final int LONGEST = 200;

    private ConsoleTold() {}

    static String query(Told told, String detail) {
        String query = "?done=" + told.key().substring(PREFIX.length());
        return detail.isEmpty() ? query : query + "&name=" + URLEncoder.encode(detail, StandardCharsets.UTF_8);
    }

    /** Only what can have been done; anybody may write an address. */
    static Optional<Told> of(Visit visit) {
        return visit.query()
                .first("done")
                .filter(KNOWN::contains)
                .map(done -> new Told(
                        PREFIX + done,
                        visit.query()
                                .first("name")
                                .filter(name -> name.length() <= LONGEST)
                                .orElse(""),
                        true));
    }
}
