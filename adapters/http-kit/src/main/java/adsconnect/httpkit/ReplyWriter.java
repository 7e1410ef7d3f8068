package adsconnect.httpkit;

import adsconnect.vertxkit.VirtualThreads;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Writes a {@link Reply} on the event loop of its request. */
final class ReplyWriter {

    private final VirtualThreads threads;
    private final boolean secureCookies;

    ReplyWriter(VirtualThreads threads, boolean secureCookies) {
        this.threads = threads;
        this.secureCookies = secureCookies;
    }

    /** A reply that can't be written must not leave the browser waiting. */
    void writeOrFail(RoutingContext context, Reply reply) {
        try {
            write(context, reply);
        } catch (RuntimeException unwritable) {
            if (reply != null) {
                abandon(context, reply);
            }
            context.fail(unwritable);
        }
    }

    void write(RoutingContext context, Reply reply) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            abandon(context, reply);
            return;
        }
        response.setStatusCode(reply.status());
        reply.headers().forEach(response::putHeader);
        for (Reply.SetCookie cookie : reply.cookies()) {
            response.addCookie(Cookie.cookie(cookie.name(), cookie.value())
                    .setHttpOnly(true)
                    .setSameSite(CookieSameSite.LAX)
                    .setSecure(secureCookies)
                    .setPath("/")
                    .setMaxAge(cookie.age().toSeconds()));
        }
        if (reply.stream().isEmpty()) {
            response.end(Buffer.buffer(reply.body()));
            return;
        }
        StreamedReply streamed = new StreamedReply(context, reply.stream().get(), threads);
        if (bodiless(context, reply.status())) {
            streamed.abandon();
            response.end();
            return;
        }
        streamed.start();
    }

    private void abandon(RoutingContext context, Reply reply) {
        reply.stream().ifPresent(stream -> new StreamedReply(context, stream, threads).abandon());
    }

    private static boolean bodiless(RoutingContext context, int status) {
        return context.request().method() == HttpMethod.HEAD || status == 204 || status == 304;
    }
}
