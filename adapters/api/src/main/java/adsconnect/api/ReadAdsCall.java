package adsconnect.api;

import adsconnect.domain.Code;
import adsconnect.domain.access.Caller;
import adsconnect.domain.access.Scope;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.proxy.AdsAnswer;
import adsconnect.domain.proxy.CallAmazon;
import adsconnect.domain.proxy.Shown;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads from Amazon's API for an agent, which gets the answer as far as it fits into what a model can take in. */
final class ReadAdsCall {

    static final List<String> METHODS = List.of("GET", "POST");

    /** More than a model reads at once; it can ask for fewer items. */
    static final int LONGEST = 100_000;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final CallAmazon callAmazon;

    ReadAdsCall(CallAmazon callAmazon) {
        this.callAmazon = callAmazon;
    }

    /**
     * What Amazon answered.
     *
     * @param truncated whether there was more than fits in here
     * @param body JSON as it is, anything else as a text
     */
    record Read(int httpStatus, String contentType, boolean truncated, JsonNode body) {}

    Reply act(Map<String, Object> arguments, Visit visit, Caller caller) {
        Optional<ProfileId> profile = ProfileId.parse(arguments.get("profileId").toString());
        if (profile.isEmpty()) {
            throw Refusal.noSuchProfile();
        }
        try {
            // Whatever the key may: an agent that reads must not change a campaign by a slip of its model.
            CallAmazon.Outcome outcome = callAmazon.call(caller.only(Scope.ADS_READ), profile.get(), shown(arguments));
            return switch (outcome) {
                case CallAmazon.Answered(AdsAnswer answer) -> read(visit, answer);
                case CallAmazon.ScopeMissing changing ->
                    Problems.of(
                            visit,
                            Code.MALFORMED,
                            "ads_read only reads: GET, and the POSTs by which Amazon lists, queries and reports.");
                default -> ProxyCall.reply(visit, outcome);
            };
        } catch (AmazonFailure failure) {
            return AmazonProblems.of(visit, failure);
        }
    }

    private static Shown shown(Map<String, Object> arguments) {
        String[] path = arguments.get("path").toString().strip().split("\\?", 2);
        byte[] body = body(arguments.getOrDefault("body", ""));
        Optional<String> type = text(arguments, "contentType");
        Map<String, String> headers = new HashMap<>();
        headers.put("accept-encoding", "identity");
        // Amazon's lists want the type of what they answer told too; a type that names a request is none.
        headers.put("accept", type.filter(named -> !named.contains("request")).orElse("*/*"));
        if (body.length > 0 || type.isPresent()) {
            headers.put("content-type", type.orElse(Json.TYPE));
        }
        return new Shown(
                arguments.get("method").toString(),
                path[0].startsWith("/") ? path[0] : "/" + path[0],
                path.length > 1 ? Optional.of(path[1]) : Optional.empty(),
                headers,
                new ByteArrayInputStream(body),
                OptionalLong.of(body.length),
                Optional.empty());
    }

    /** An object, or what somebody wrote instead. */
    private static byte[] body(Object sent) {
        try {
            return sent instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : MAPPER.writeValueAsBytes(sent);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("What was read as JSON can be written as JSON", impossible);
        }
    }

    private static Optional<String> text(Map<String, Object> arguments, String name) {
        return Optional.ofNullable(arguments.get(name)).map(Object::toString);
    }

    private static Reply read(Visit visit, AdsAnswer answer) {
        try (InputStream body = answer.body()) {
            byte[] bytes = body.readNBytes(LONGEST + 1);
            boolean truncated = bytes.length > LONGEST;
            String text = new String(bytes, 0, Math.min(bytes.length, LONGEST), StandardCharsets.UTF_8);
            return Json.reply(
                    200,
                    new Read(
                            answer.status(),
                            answer.headers().getOrDefault("content-type", ""),
                            truncated,
                            truncated ? new TextNode(text) : json(text)));
        } catch (IOException brokeOff) {
            return Problems.of(visit, Code.AMAZON_UNAVAILABLE, "Amazon broke off its answer. Try again.");
        }
    }

    private static JsonNode json(String text) {
        try {
            JsonNode parsed = MAPPER.readTree(text);
            return parsed.isMissingNode() ? new TextNode("") : parsed;
        } catch (IOException notJson) {
            return new TextNode(text);
        }
    }
}
