package adsconnect.httpkit;

import io.vertx.core.Handler;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** Finds out once for each request whom it serves; without the port, which says nothing about anybody. */
final class ClientAddress implements Handler<RoutingContext> {

    private static final String KEY = ClientAddress.class.getName();

    private final TrustedProxies proxies;

    ClientAddress(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public void handle(RoutingContext context) {
        context.put(
                KEY, proxies.client(peer(context), context.request().headers().getAll("x-forwarded-for")));
        context.next();
    }

    /** Empty if they have gone already. */
    static String of(RoutingContext context) {
        return Optional.<String>ofNullable(context.get(KEY)).orElseGet(() -> peer(context));
    }

    private static String peer(RoutingContext context) {
        return Optional.ofNullable(context.request().remoteAddress())
                .map(SocketAddress::hostAddress)
                .orElse("");
    }
}
