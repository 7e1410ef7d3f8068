package adsconnect.httpkit;

import adsconnect.vertxkit.PieceStream;
import adsconnect.vertxkit.VirtualThreads;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;

/** Takes a request off the event loop while its body is still coming. */
final class StreamHandler implements Handler<RoutingContext> {

    /** How long a sender may pause. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What nobody wants is still taken, so that its sender gets to read the answer; more of it ends the connection. */
    private static final int LEFT_OVER = 1024 * 1024;

    private final StreamAction action;
    private final VirtualThreads threads;
    private final ReplyWriter writer;

    StreamHandler(StreamAction action, VirtualThreads threads, ReplyWriter writer) {
        this.action = action;
        this.threads = threads;
        this.writer = writer;
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        request.pause();
        PieceStream body = new PieceStream(new Sender(context), PATIENCE);
        request.handler(piece -> body.piece(piece.getBytes()));
        request.endHandler(end -> body.end());
        request.exceptionHandler(failure -> body.fail("The sender is gone", failure));
        context.addEndHandler(answered -> {
            body.fail("It was answered already", answered.cause());
            body.close();
            takeLeftOver(request);
        });
        Visit visit = ActionHandler.visitOf(context);
        Inflow inflow = new Inflow(Optional.ofNullable(request.query()), body);
        threads.call(context.vertx(), () -> action.act(visit, inflow))
                .onSuccess(reply -> writer.writeOrFail(context, reply))
                .onFailure(context::fail);
    }

    private static void takeLeftOver(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        int[] left = {LEFT_OVER};
        request.exceptionHandler(gone -> {});
        request.handler(piece -> {
            left[0] -= piece.length();
            if (left[0] < 0) {
                request.connection().close();
            }
        });
        request.resume();
    }

    /** Asks whoever sends for the next pieces, on the request's own event loop. */
    private static final class Sender implements PieceStream.Source {

        private final HttpServerRequest request;
        private final Context loop;
        private boolean begun;

        Sender(RoutingContext context) {
            request = context.request();
            loop = context.vertx().getOrCreateContext();
        }

        @Override
        public void more() {
            loop.runOnContext(ignored -> {
                begin();
                request.fetch(1);
            });
        }

        /** Only now, so that whoever asked first may keep what is refused. */
        private void begin() {
            if (!begun && "100-continue".equalsIgnoreCase(request.getHeader("expect")) && !request.isEnded()) {
                request.response().writeContinue();
            }
            begun = true;
        }

        /** What is left is taken when there is an answer. */
        @Override
        public void stop() {}
    }
}
