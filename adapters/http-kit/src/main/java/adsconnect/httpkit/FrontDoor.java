package adsconnect.httpkit;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Lets in only what comes to us under our own name, and only those changes that our own pages ask for.
 *
 * <p>The {@code Host} check stops a foreign name that was made to point here (DNS rebinding). The origin check stops
 * foreign pages from posting as the person who is signed in (CSRF): browsers say in {@code Sec-Fetch-Site}, or else in
 * {@code Origin}, where a request comes from, and pages can't forge either (decision 0006).
 */
final class FrontDoor implements Handler<RoutingContext> {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final URI publicUrl;
    private final Set<String> otherHosts;

    /** @param otherHosts names that lead to the public address: {@code 127.0.0.1:8080} */
    FrontDoor(URI publicUrl, Set<String> otherHosts) {
        this.publicUrl = publicUrl;
        this.otherHosts = otherHosts;
    }

    @Override
    public void handle(RoutingContext context) {
        if (context.request().path().startsWith("/health/")) {
            context.next();
            return;
        }
        boolean reading = READING.contains(context.request().method());
        String name = nameOf(context.request().authority());
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

    /** HTTP/1 says it in {@code Host}, HTTP/2 in {@code :authority}. */
    private static String nameOf(HostAndPort authority) {
        if (authority == null) {
            return "";
        }
        String host = authority.host().toLowerCase(Locale.ROOT);
        return authority.port() > 0 ? host + ":" + authority.port() : host;
    }

    private boolean fromOurOwnPages(RoutingContext context) {
        String site = context.request().getHeader("sec-fetch-site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        return publicUrl.toString().equals(context.request().getHeader("origin"));
    }
}
