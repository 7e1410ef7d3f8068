package adsconnect.amazonads;

import adsconnect.vertxkit.PieceStream;
import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** The body of an answer as it comes. Unlike the JDK's own, it does not wait for ever for a piece. */
final class AnswerBody implements BodySubscriber<InputStream>, PieceStream.Source {

    private final CompletableFuture<Flow.Subscription> begun = new CompletableFuture<>();
    private final PieceStream stream;

    AnswerBody(Duration patience) {
        stream = new PieceStream(this, patience);
    }

    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedFuture(stream);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        if (!begun.complete(subscription)) {
            subscription.cancel();
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        int length = buffers.stream().mapToInt(ByteBuffer::remaining).sum();
        byte[] piece = new byte[length];
        int position = 0;
        for (ByteBuffer buffer : buffers) {
            int count = buffer.remaining();
            buffer.get(piece, position, count);
            position += count;
        }
        stream.piece(piece);
    }

    @Override
    public void onError(Throwable failure) {
        stream.fail("Amazon broke off its answer", failure);
    }

    @Override
    public void onComplete() {
        stream.end();
    }

    @Override
    public void more() {
        begun.thenAccept(subscription -> subscription.request(1));
    }

    @Override
    public void stop() {
        begun.thenAccept(Flow.Subscription::cancel);
    }
}
