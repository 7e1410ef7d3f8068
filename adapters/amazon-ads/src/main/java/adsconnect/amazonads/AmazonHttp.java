package adsconnect.amazonads;

import adsconnect.domain.OurReason;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.account.port.AmazonFailure.Kind;
import adsconnect.vertxkit.Await;
import adsconnect.vertxkit.AwaitFailed;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Talks HTTP with Amazon and reads its several shapes of answers. Shared between threads. */
final class AmazonHttp {

    /** Amazon's troubles are told here, once: whoever meets them acts on their kind. */
    private static final Logger LOG = LoggerFactory.getLogger(AmazonHttp.class);

    static final ObjectMapper JSON = new ObjectMapper();

    private final WebClient client;

    /** With as many connections to one host as is usual: five. */
    AmazonHttp(Vertx vertx) {
        this(vertx, PoolOptions.DEFAULT_MAX_POOL_SIZE);
    }

    AmazonHttp(Vertx vertx, int connections) {
        client = WebClient.create(
                vertx,
                new WebClientOptions()
                        .setUserAgent("AdsConnect")
                        .setConnectTimeout(10_000)
                        .setFollowRedirects(false)
                        // A report is a gzip file; were it unpacked on the way, it would not be one any more.
                        .setDecompressionSupported(false),
                new PoolOptions().setHttp1MaxSize(connections));
    }

    WebClient client() {
        return client;
    }

    /** The answer, whatever its status; no answer at all is a failure. */
    HttpResponse<Buffer> answer(Future<HttpResponse<Buffer>> response) {
        return orUnavailable(response);
    }

    static <T> T orUnavailable(Future<T> future) {
        try {
            return Await.result(future);
        } catch (AwaitFailed failed) {
            throw noAnswer(failed);
        }
    }

    static AmazonFailure noAnswer(AwaitFailed failed) {
        String message = OurReason.NO_ANSWER.sentence() + " ("
                + failed.getCause().getClass().getSimpleName() + ")";
        LOG.warn(message);
        return new AmazonFailure(Kind.UNAVAILABLE, message, failed);
    }

    /** The body as JSON; a missing node if it is none, as when Amazon answers with an HTML page. */
    static JsonNode json(HttpResponse<Buffer> answer) {
        String body = answer.bodyAsString();
        if (body == null || body.isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    /**
     * What a status other than success means for calls to the Ads API. The status decides; words of Amazon's, which come
     * in several shapes, only explain.
     */
    static AmazonFailure failure(HttpResponse<Buffer> answer) {
        int status = answer.statusCode();
        String message = OurReason.ANSWERED.sentence() + " " + status + explanation(json(answer)) + requestId(answer);
        LOG.warn(message);
        return switch (status) {
            case 401 -> new AmazonFailure(Kind.TOKEN_REFUSED, message);
            case 403 -> new AmazonFailure(Kind.ACCESS_LOST, message);
            case 429 -> new AmazonFailure(Kind.THROTTLED, message, retryAfter(answer));
            default ->
                status >= 500
                        ? new AmazonFailure(Kind.UNAVAILABLE, message, retryAfter(answer))
                        : new AmazonFailure(Kind.REQUEST_REFUSED, message);
        };
    }

    static Optional<Duration> retryAfter(HttpResponse<Buffer> answer) {
        String seconds = answer.getHeader("retry-after");
        return seconds != null && seconds.matches("[1-9][0-9]{0,5}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(seconds)))
                : Optional.empty();
    }

    private static String explanation(JsonNode body) {
        for (String member : new String[] {"details", "detail", "message", "error_description"}) {
            if (body.path(member).isTextual()) {
                return ": " + words(body.path(member).asText());
            }
        }
        return "";
    }

    /** Something that Amazon explains, short enough to show and to keep. */
    static String words(String text) {
        return StorableText.of(text, 500);
    }

    private static String requestId(HttpResponse<Buffer> answer) {
        String id = answer.getHeader("x-amz-request-id");
        return id == null ? "" : " (request " + id + ")";
    }
}
