package adsconnect.web;

import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.httpkit.Action;
import adsconnect.httpkit.Fields;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.RouteTable;
import adsconnect.httpkit.Visit;
import io.vertx.core.http.HttpMethod;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an address has its page say is said once, and only where we led the browser there: anybody may write an address. A cookie
 * tells where we led it; parts of a page have other addresses, and leave it alone.
 */
final class SaidOnce implements RouteTable {

    private static final String NEXT = "next";
    private static final Set<String> WORDS = Set.of("done", "problem", ComeBack.UNSENT);

    private final RouteTable table;
    private final Cookies cookies;

    SaidOnce(RouteTable table, Cookies cookies) {
        this.table = table;
        this.cookies = cookies;
    }

    @Override
    public void route(HttpMethod method, String path, Action action) {
        table.route(method, path, visit -> act(visit, action));
    }

    @Override
    public void files(String path, String classPathFolder, boolean immutable) {
        table.files(path, classPathFolder, immutable);
    }

    private Reply act(Visit visit, Action action) throws Exception {
        boolean led = cookies.led(visit)
                .filter(hash(visit.path(), visit.query())::equals)
                .isPresent();
        Reply reply = action.act(led ? visit : visit.withQuery(silent(visit.query())));
        Optional<String> target = target(reply).filter(SaidOnce::speaks);
        if (target.isPresent()) {
            return reply.with(cookies.led(hash(path(target.get()), query(target.get()))));
        }
        return led ? reply.with(cookies.ledNowhere()) : reply;
    }

    private static Optional<String> target(Reply reply) {
        return Optional.ofNullable(reply.headers().get("location"))
                .or(() -> Optional.ofNullable(reply.headers().get("hx-redirect")))
                .flatMap(LocalPath::ofAddress);
    }

    private static boolean speaks(String address) {
        Fields query = query(address);
        return !silent(query).equals(query);
    }

    private static Fields silent(Fields query) {
        Map<String, List<String>> rest = new LinkedHashMap<>(query.values());
        rest.keySet().removeAll(WORDS);
        rest.computeIfPresent(
                NEXT, (name, nexts) -> nexts.stream().map(SaidOnce::silent).toList());
        return new Fields(rest);
    }

    /** Where it leads without a word, and not by way of what leads on. */
    private static String silent(String next) {
        String rest = Arrays.stream(next.split("\\?", 2))
                .skip(1)
                .flatMap(query -> Arrays.stream(query.split("&")))
                .filter(SaidOnce::isSilent)
                .collect(Collectors.joining("&"));
        return rest.isEmpty() ? path(next) : path(next) + "?" + rest;
    }

    private static boolean isSilent(String field) {
        try {
            return DashboardAddress.fields(field).values().keySet().stream()
                    .noneMatch(name -> WORDS.contains(name) || name.equals(NEXT));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static String path(String address) {
        return address.split("\\?", 2)[0];
    }

    private static Fields query(String address) {
        String[] halves = address.split("\\?", 2);
        return halves.length > 1 ? DashboardAddress.fields(halves[1]) : Fields.NONE;
    }

    private static String hash(String path, Fields query) {
        return SecretHash.of(new Secret(path + new TreeMap<>(query.values()))).hex();
    }
}
