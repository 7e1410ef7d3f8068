package adsconnect.httpkit;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Lets in only what comes to us under our own name, and only those changes that our own pages ask for.
 *
 * <p>The {@code Host} check stops a foreign name that was made to point here (DNS rebinding). The origin check stops
 * foreign pages from posting as the person who is signed in (CSRF): browsers say in {@code Sec-Fetch-Site}, or else in
 * {@code Origin}, where a request comes from, and pages can't forge either (decision 0006). What programs call is not asked for
 * that: a browser adds no key by itself, so there is nothing a foreign page could make use of (decision 0020).
 */
final class FrontDoor implements Handler<RoutingContext> {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** Asked by load balancers, under whatever name they know this node. */
    private static final Set<String> OPEN_TO_ALL = Set.of("/health/live", "/health/ready");

    private final URI publicUrl;
    private final Set<String> otherHosts;
    private final List<String> programPaths;

    /** @param otherHosts names that lead to the public address: {@code 127.0.0.1:8080} */
    FrontDoor(URI publicUrl, Set<String> otherHosts, List<String> programPaths) {
        this.publicUrl = publicUrl;
        this.otherHosts = otherHosts;
        this.programPaths = programPaths;
    }

    @Override
    public void handle(RoutingContext context) {
        if (framedInAnUnknownWay(context)) {
            context.response().putHeader("connection", "close");
            context.fail(400);
            return;
        }
        boolean reading = READING.contains(context.request().method());
        // To the letter: a path with dots in it may lead elsewhere once it is normalised.
        if (reading && OPEN_TO_ALL.contains(context.request().path())) {
            context.next();
            return;
        }
        String name = nameOf(context.request().authority());
        boolean forPrograms;
        try {
            forPrograms = forPrograms(context);
        } catch (IllegalArgumentException garbled) {
            context.fail(400);
            return;
        }
        if (forPrograms) {
            if (name.equals(publicUrl.getAuthority()) || otherHosts.contains(name)) {
                context.next();
            } else {
                context.fail(421);
            }
            return;
        }
        if (!name.equals(publicUrl.getAuthority())) {
            if (reading && otherHosts.contains(name)) {
                context.redirect(publicUrl + context.request().uri().replaceFirst("^/+", "/"));
                return;
            }
            context.fail(421);
            return;
        }
        if (!reading && !fromOurOwnPages(context)) {
            context.fail(403);
            return;
        }
        context.next();
    }

    /** By the path that is routed, or dots in it would lead past the check of pages. */
    private boolean forPrograms(RoutingContext context) {
        return programPaths.stream().anyMatch(context.normalizedPath()::startsWith);
    }

    /** Where the body of such a request ends, others may see otherwise: one could hide another (request smuggling). */
    private static boolean framedInAnUnknownWay(RoutingContext context) {
        List<String> codings = context.request().headers().getAll("transfer-encoding");
        return codings.size() > 1 || !codings.isEmpty() && !codings.getFirst().equalsIgnoreCase("chunked");
    }

    /** As {@code Host} says it, without the port that the scheme implies. */
    private String nameOf(HostAndPort authority) {
        if (authority == null) {
            return "";
        }
        String host = authority.host().toLowerCase(Locale.ROOT);
        int usualPort = "https".equals(publicUrl.getScheme()) ? 443 : 80;
        return authority.port() > 0 && authority.port() != usualPort ? host + ":" + authority.port() : host;
    }

    private boolean fromOurOwnPages(RoutingContext context) {
        String site = context.request().getHeader("sec-fetch-site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        return publicUrl.toString().equals(context.request().getHeader("origin"));
    }
}
