package adsconnect.httpkit;

import adsconnect.vertxkit.Await;
import adsconnect.vertxkit.AwaitFailed;
import adsconnect.vertxkit.VirtualThreads;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what a stream brings as fast as its reader takes it, and not faster: each piece is read once the one before has
 * left. A stream that breaks cuts the connection, for a clean end would say that this was all.
 */
final class StreamedReply {

    private static final Logger LOG = LoggerFactory.getLogger(StreamedReply.class);
    private static final int PIECE = 32 * 1024;

    private final RoutingContext context;
    private final HttpServerResponse response;
    private final Reply.Stream stream;
    private final VirtualThreads threads;
    private final Context loop;

    StreamedReply(RoutingContext context, Reply.Stream stream, VirtualThreads threads) {
        this.context = context;
        this.response = context.response();
        this.stream = stream;
        this.threads = threads;
        this.loop = context.vertx().getOrCreateContext();
    }

    /** Nobody is there to read it. */
    void abandon() {
        threads.start(this::close);
    }

    /** On the event loop, once status and headers are set. */
    void start() {
        if (!response.headers().contains(HttpHeaders.CONTENT_ENCODING)) {
            // Packing what has no end in sight would keep the event loop.
            response.putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        }
        stream.length()
                .ifPresentOrElse(
                        length -> response.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(length)),
                        () -> response.setChunked(true));
        context.addEndHandler(end -> {
            if (end.failed()) {
                abandon();
            }
        });
        threads.start(this::pass);
    }

    private void pass() {
        try (InputStream body = stream.body()) {
            byte[] piece = new byte[PIECE];
            for (int count = body.read(piece); count >= 0; count = body.read(piece)) {
                Buffer part = Buffer.buffer(count).appendBytes(piece, 0, count);
                Await.result(onLoop(() -> response.write(part)));
            }
            Await.result(onLoop(response::end));
        } catch (IOException | RuntimeException broken) {
            loop.runOnContext(ignored -> cut(broken));
        }
    }

    /** What a thread of another kind must not touch is touched there. */
    private Future<Void> onLoop(Supplier<Future<Void>> step) {
        Promise<Void> done = Promise.promise();
        loop.runOnContext(ignored -> {
            try {
                step.get().onComplete(done);
            } catch (RuntimeException refused) {
                done.fail(refused);
            }
        });
        return done.future();
    }

    private void cut(Exception broken) {
        if (response.closed() || response.ended()) {
            return;
        }
        Throwable why = broken instanceof AwaitFailed failed ? failed.getCause() : broken;
        LOG.warn("An answer was cut: {}, reference {}", why.toString(), Reference.of(context));
        context.request().connection().close();
    }

    private void close() {
        try {
            stream.body().close();
        } catch (IOException nothingToFree) {
            LOG.debug("A stream did not close: {}", nothingToFree.toString());
        }
    }
}
