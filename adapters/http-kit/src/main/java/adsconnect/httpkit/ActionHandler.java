package adsconnect.httpkit;

import adsconnect.vertxkit.VirtualThreads;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Takes a request off the event loop as a {@link Visit} and writes the {@link Reply} back on it. */
final class ActionHandler implements Handler<RoutingContext> {

    /** Where the pattern of the path is kept for as long as the request lasts, failure and all. */
    static final String ROUTE = "adsconnect.route";

    private static final byte[] NOTHING = new byte[0];

    private final Action action;
    private final VirtualThreads threads;
    private final ReplyWriter writer;

    ActionHandler(Action action, VirtualThreads threads, ReplyWriter writer) {
        this.action = action;
        this.threads = threads;
        this.writer = writer;
    }

    @Override
    public void handle(RoutingContext context) {
        Visit visit = visitOf(context);
        threads.call(context.vertx(), () -> action.act(visit))
                .onSuccess(reply -> writer.writeOrFail(context, reply))
                .onFailure(context::fail);
    }

    private static byte[] body(RoutingContext context) {
        Buffer body = context.body() == null ? null : context.body().buffer();
        return body == null ? NOTHING : body.getBytes();
    }

    static Visit visitOf(RoutingContext context) {
        var request = context.request();
        Map<String, String> headers = new HashMap<>();
        request.headers().forEach((name, value) -> headers.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
        Map<String, String> cookies = new HashMap<>();
        request.cookies().forEach(cookie -> cookies.putIfAbsent(cookie.getName(), cookie.getValue()));
        return new Visit(
                request.method().name(),
                Optional.<String>ofNullable(context.get(ROUTE)).orElse(""),
                request.path(),
                Map.copyOf(context.pathParams()),
                Fields.of(context.queryParams()),
                request.isExpectMultipart() ? Fields.of(request.formAttributes()) : Fields.NONE,
                body(context),
                Map.copyOf(headers),
                Map.copyOf(cookies),
                ClientAddress.of(context),
                Reference.of(context));
    }
}
