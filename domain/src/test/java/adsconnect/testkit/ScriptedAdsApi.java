package adsconnect.testkit;

import adsconnect.domain.Secret;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.proxy.AdsAnswer;
import adsconnect.domain.proxy.AdsRequest;
import adsconnect.domain.proxy.port.AdsApi;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;

/** An Ads API that reads what it is sent, and answers 200 unless told to answer otherwise next. */
public final class ScriptedAdsApi implements AdsApi {

    private final List<Call> calls = new ArrayList<>();
    private final Queue<AdsAnswer> answers = new ArrayDeque<>();
    private final AtomicInteger closed = new AtomicInteger();

    /** A request as it came in. */
    public record Call(Region host, Secret token, AdsRequest request, String body) {}

    /** Several are taken in turn. */
    public void answerNext(int status, Map<String, String> headers, String body) {
        answers.add(answer(status, headers, body));
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** How many answers were closed. */
    public int closed() {
        return closed.get();
    }

    @Override
    public AdsAnswer send(Region host, Secret token, AdsRequest request) {
        calls.add(new Call(host, token, request, read(request.body())));
        return answers.isEmpty() ? answer(200, Map.of(), "{}") : answers.remove();
    }

    private static String read(InputStream body) {
        try {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException brokeOff) {
            throw new UncheckedIOException(brokeOff);
        }
    }

    private AdsAnswer answer(int status, Map<String, String> headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new AdsAnswer(status, headers, OptionalLong.of(bytes.length), new ByteArrayInputStream(bytes) {
            @Override
            public void close() {
                closed.incrementAndGet();
            }
        });
    }
}
