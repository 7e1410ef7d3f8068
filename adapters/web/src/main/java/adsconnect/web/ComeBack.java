package adsconnect.web;

import adsconnect.httpkit.Fields;
import adsconnect.httpkit.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where somebody who has to sign in first is led afterwards. */
final class ComeBack {

    /** In an address: what was sent from that page was not done, for whoever sent it was signed out. */
    static final String UNSENT = "unsent";

    /** The same, for somebody else had filled it in. */
    static final String BY_ANOTHER = "other";

    /** What an address says of the numbers to be shown; anything else in a query may be secret. */
    private static final Pattern CHOICE =
            Pattern.compile("days|from|to|measures|report|at|show|(term-)?(words|product|status|sort|page)");

    /** Of the console's addresses, which have no secrets, all but what was just done there: its lists are found again as they were. */
    private static final Pattern LISTED = Pattern.compile("(?!(done|name|" + UNSENT + ")$).+");

    private static final int LONGEST_QUERY = 1_000;

    private final ReadAddresses readAddresses;

    ComeBack(ReadAddresses readAddresses) {
        this.readAddresses = readAddresses;
    }

    /** To sign in, and then to the address that was asked for. */
    static String to(Visit visit) {
        return SignInRoutes.SIGN_IN + "?next=" + encoded(address(visit));
    }

    /** To sign in, and then to the page a form was sent from; both say that it was not done. */
    String unsent(Visit visit) {
        return saying(SignInRoutes.SIGN_IN) + "&next=" + encoded(page(visit));
    }

    /** What was asked for, with what was chosen on it, so that a link passed on opens as it was (DASH-3). */
    static String address(Visit visit) {
        return chosen(visit.path(), visit.query());
    }

    /** The page a form was sent from, or the nearest above it that can be read: one that answered a form may have its address. */
    String page(Visit form) {
        return saying(before(form));
    }

    /** The same page, as it was. */
    String before(Visit form) {
        String[] halves = form.header("hx-current-url")
                .or(() -> form.header("referer"))
                .flatMap(LocalPath::ofAddress)
                .orElse(form.path())
                .split("\\?", 2);
        String page = readAddresses.nearest(halves[0]);
        boolean asItWas = halves.length > 1 && page.equals(halves[0]);
        return asItWas ? chosen(page, DashboardAddress.fields(halves[1])) : page;
    }

    /** That page, which says that what was sent from it was not done. */
    static String saying(String page) {
        return saying(page, "1");
    }

    static String saying(String page, String why) {
        return page + (page.contains("?") ? "&" : "?") + UNSENT + "=" + why;
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
