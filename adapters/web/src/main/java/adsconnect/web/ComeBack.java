package adsconnect.web;

import adsconnect.httpkit.Fields;
import adsconnect.httpkit.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where somebody who has to sign in first is led afterwards. */
final class ComeBack {

    /** In an address: what was sent from that page was not done, for whoever sent it was signed out. */
    static final String UNSENT = "unsent";

    /** What an address says of the numbers to be shown; anything else in a query may be secret. */
    private static final Pattern CHOICE =
            Pattern.compile("days|from|to|measures|report|at|show|(term-)?(words|product|status|sort|page)");

    /** Of the console's addresses, which have no secrets, all but what was just done there: its lists are found again as they were. */
    private static final Pattern LISTED = Pattern.compile("(?!(done|name|" + UNSENT + ")$).+");

    private static final int LONGEST_QUERY = 1_000;

    private ComeBack() {}

    /** To sign in, and then to the address that was asked for. */
    static String to(Visit visit) {
        return SignInRoutes.SIGN_IN + "?next=" + encoded(address(visit));
    }

    /** To sign in, and then to the page a form was sent from; both say that it was not done. */
    static String unsent(Visit visit) {
        String next = page(visit).map(page -> "&next=" + encoded(page)).orElse("");
        return SignInRoutes.SIGN_IN + "?" + UNSENT + "=1" + next;
    }

    /** What was asked for, with what was chosen on it, so that a link passed on opens as it was (DASH-3). */
    static String address(Visit visit) {
        return chosen(visit.path(), visit.query());
    }

    /**
     * The page a form was sent from, as far as that is known. One that answered a form has that form's address, and can't be read
     * again.
     */
    static Optional<String> page(Visit form) {
        return form.header("hx-current-url")
                .or(() -> form.header("referer"))
                .flatMap(LocalPath::ofAddress)
                .map(address -> address.split("\\?", 2))
                .filter(halves -> !halves[0].equals(form.path()))
                .map(halves -> chosen(halves[0], DashboardAddress.fields(halves.length > 1 ? halves[1] : "")))
                .map(page -> page + (page.contains("?") ? "&" : "?") + UNSENT + "=1");
    }

    private static String chosen(String path, Fields asked) {
        Pattern passed = path.startsWith(ConsoleRoutes.START) ? LISTED : CHOICE;
        String query = asked.values().entrySet().stream()
                .filter(field -> passed.matcher(field.getKey()).matches())
                .flatMap(field -> field.getValue().stream().map(value -> field.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&", "?", ""));
        boolean kept = path.startsWith(ConnectionRoutes.CONNECTIONS + "/")
                || path.equals(OverviewRoutes.OVERVIEW)
                || path.startsWith(ConsoleRoutes.START);
        return kept && query.length() > 1 && query.length() <= LONGEST_QUERY ? path + query : path;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
