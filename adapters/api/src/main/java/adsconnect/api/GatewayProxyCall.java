package adsconnect.api;

import adsconnect.domain.Secret;
import adsconnect.domain.access.Caller;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.proxy.AdsAnswer;
import adsconnect.domain.proxy.CallAmazon;
import adsconnect.domain.proxy.HandleTokens;
import adsconnect.domain.proxy.OwnStores;
import adsconnect.domain.proxy.Shown;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Passes a call on to Amazon for a skill, which gets the answer as text in an answer of ours. */
final class GatewayProxyCall implements Keyed.Call {

    /** All of it is in memory twice. What is longer streams through API v1. */
    private static final int LONGEST = 10 * 1024 * 1024;

    private final CallAmazon callAmazon;
    private final OwnStores stores;
    private final HandleTokens handles;

    GatewayProxyCall(CallAmazon callAmazon, OwnStores stores, HandleTokens handles) {
        this.callAmazon = callAmazon;
        this.stores = stores;
        this.handles = handles;
    }

    record Passed(int httpStatus, String contentType, String body) {}

    @Override
    public Reply act(Visit visit, Caller caller) {
        GatewayBody body = GatewayBody.of(visit);
        ProfileId profile = body.number("profileId")
                .map(ProfileId::new)
                .orElseThrow(() -> new GatewayRefusal("profileId is missing."));
        Shown shown = shown(body);
        if (anotherAccounts(caller, body, profile)) {
            return GatewayReplies.badRequest("amzAccessToken is of another authorization than the profile.");
        }
        try {
            return reply(callAmazon.call(caller, profile, shown));
        } catch (AmazonFailure failure) {
            return GatewayReplies.of(failure);
        }
    }

    /** Only a handle means anything; whatever else stands there is passed over. */
    private boolean anotherAccounts(Caller caller, GatewayBody body, ProfileId profile) {
        Optional<AccountId> held = body.text("amzAccessToken")
                .filter(token -> token.startsWith("adsh_"))
                .flatMap(token -> handles.account(caller, new Secret(token)));
        return held.isPresent()
                && stores.find(caller, Optional.empty(), Optional.of(profile)) instanceof OwnStores.Found found
                && !found.store().bound().account().id().equals(held.get());
    }

    private static Shown shown(GatewayBody body) {
        String path = body.required("path").strip();
        // Skills write it both ways.
        String whole = path.startsWith("/") ? path : "/" + path;
        String[] parts = whole.split("\\?", 2);
        Optional<String> query = body.text("queryString")
                .map(text -> text.startsWith("?") ? text.substring(1) : text)
                .or(() -> parts.length > 1 ? Optional.of(parts[1]) : Optional.empty());
        byte[] bytes = body.textOrJson("body").getBytes(StandardCharsets.UTF_8);
        return new Shown(
                body.required("method").toUpperCase(Locale.ROOT),
                parts[0],
                query,
                headers(body, bytes.length > 0),
                new ByteArrayInputStream(bytes),
                OptionalLong.of(bytes.length),
                Optional.of(body.region().orElseThrow(() -> new GatewayRefusal("region is missing."))));
    }

    private static Map<String, String> headers(GatewayBody body, boolean sends) {
        Map<String, String> headers = new HashMap<>();
        headers.put("accept-encoding", "identity");
        Optional<String> type = body.text("contentType");
        // Amazon's lists want the type of what they answer told too; a type that names a request is none.
        headers.put(
                "accept",
                type.filter(text -> !text.toLowerCase(Locale.ROOT).contains("request"))
                        .orElse("*/*"));
        if (sends || type.isPresent()) {
            headers.put("content-type", type.orElse("application/json"));
        }
        return headers;
    }

    private static Reply reply(CallAmazon.Outcome outcome) {
        return switch (outcome) {
            case CallAmazon.Answered(AdsAnswer answer) -> passed(answer);
            case CallAmazon.Malformed(String why) -> GatewayReplies.badRequest(why);
            case CallAmazon.NotPassedOn(String why) -> GatewayReplies.badRequest(why);
            case CallAmazon.BeyondTheList beyond -> GatewayReplies.notOnTheList();
            case CallAmazon.ScopeMissing missing ->
                GatewayReplies.lacks(missing.scope().text());
            case CallAmazon.PlanRequired none -> GatewayReplies.planRequired();
            case CallAmazon.ReconsentRequired over -> GatewayReplies.consentOver();
            case CallAmazon.NoSuchProfile nobody -> GatewayReplies.notFound();
            case CallAmazon.NotOnTheList hidden -> GatewayReplies.notOnTheList();
            case CallAmazon.OtherRegion other ->
                GatewayReplies.badRequest(
                        "region is not the profile's, which is " + other.host().name() + ".");
            case CallAmazon.SendAgain again ->
                GatewayReplies.of(502, GatewayReplies.AMAZON_FAILED, "Amazon refused the token, which is renewed now.");
            case CallAmazon.BrokeOff gone -> GatewayReplies.badRequest("The request broke off.");
        };
    }

    private static Reply passed(AdsAnswer answer) {
        try (InputStream body = answer.body()) {
            byte[] bytes = body.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                return GatewayReplies.of(
                        502,
                        GatewayReplies.AMAZON_FAILED,
                        "Amazon's answer is longer than fits in here: ask for fewer at once.");
            }
            return Json.reply(
                    200,
                    new Passed(
                            answer.status(),
                            answer.headers().getOrDefault("content-type", ""),
                            new String(bytes, StandardCharsets.UTF_8)));
        } catch (IOException brokeOff) {
            return GatewayReplies.of(502, GatewayReplies.AMAZON_FAILED, "Amazon broke off its answer. Try again.");
        }
    }
}
