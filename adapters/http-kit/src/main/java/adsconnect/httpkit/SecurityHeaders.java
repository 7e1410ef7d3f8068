package adsconnect.httpkit;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** Tells browsers what our pages never do, so that they stop it should somebody make them. */
final class SecurityHeaders implements Handler<RoutingContext> {

    private final String contentSecurityPolicy;
    private final boolean secure;

    /**
     * @param formTargets origins a form of ours may lead to in the end; browsers hold the redirect after a POST against
     *     {@code form-action} too, so Amazon's sign-in pages belong here
     * @param secure whether browsers reach us over TLS, and shall keep to it
     */
    SecurityHeaders(List<String> formTargets, boolean secure) {
        this.secure = secure;
        this.contentSecurityPolicy = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                + " object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                + String.join(" ", formTargets);
    }

    @Override
    public void handle(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("content-security-policy", contentSecurityPolicy.strip());
        headers.set("x-content-type-options", "nosniff");
        // Not no-referrer: with that, browsers send "Origin: null" with our own forms.
        headers.set("referrer-policy", "same-origin");
        headers.set("cross-origin-opener-policy", "same-origin");
        headers.set("permissions-policy", "camera=(), geolocation=(), microphone=()");
        headers.set("cache-control", "no-store");
        if (secure) {
            headers.set("strict-transport-security", "max-age=31536000");
        }
        context.next();
    }
}
