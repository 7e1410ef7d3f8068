package adsconnect.notify;

import adsconnect.domain.notice.Answer;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Reads the beginning of an answer; the status counts, whatever becomes of the rest. For one event loop. */
final class Beginning {

    /** As many letters as are kept, of up to four bytes each. */
    private static final int MOST_BYTES = 4 * Answer.Answered.LONGEST;

    /** An answer that drips is not waited for. */
    private static final long DRIP_MILLIS = 1_000;

    private final HttpClientRequest request;
    private final HttpClientResponse response;
    private final Buffer read = Buffer.buffer();
    private final Promise<Answer> answer = Promise.promise();

    Beginning(HttpClientRequest request, HttpClientResponse response) {
        this.request = request;
        this.response = response;
    }

    Future<Answer> read() {
        response.handler(this::piece);
        response.exceptionHandler(broken -> finish());
        response.endHandler(end -> finish());
        return answer.future().timeout(DRIP_MILLIS, TimeUnit.MILLISECONDS).recover(late -> {
            finish();
            request.reset();
            return Future.succeededFuture(answered());
        });
    }

    private void piece(Buffer piece) {
        read.appendBuffer(piece, 0, Math.min(piece.length(), MOST_BYTES - read.length()));
        if (read.length() == MOST_BYTES) {
            finish();
            request.reset();
        }
    }

    private void finish() {
        answer.tryComplete(answered());
    }

    private Answer answered() {
        String words = read.toString(StandardCharsets.UTF_8);
        return new Answer.Answered(response.statusCode(), words, retryAfter());
    }

    private Optional<Duration> retryAfter() {
        String seconds = response.getHeader("retry-after");
        return seconds != null && seconds.matches("[0-9]{1,6}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(seconds)))
                : Optional.empty();
    }
}
