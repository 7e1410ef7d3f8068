package adsconnect.api;

import adsconnect.domain.Code;
import adsconnect.domain.Secret;
import adsconnect.domain.access.Caller;
import adsconnect.domain.access.RecognizeKey;
import adsconnect.domain.access.Scope;
import adsconnect.domain.audit.Origin;
import adsconnect.httpkit.Action;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lets a call happen for whoever shows a key that may do it. */
final class Keyed {

    /** {@code Bearer} and the key, or the bare key; nothing that is longer than any key is looked up. */
    private static final Pattern SHOWN = Pattern.compile("(?:(?i:bearer) +)?(adsc_[A-Za-z0-9_-]{1,200})");

    private final RecognizeKey recognizeKey;
    private final Limits limits;

    Keyed(RecognizeKey recognizeKey, Limits limits) {
        this.recognizeKey = recognizeKey;
        this.limits = limits;
    }

    /** Answers a request of a program we know. */
    @FunctionalInterface
    interface Call {
        Reply act(Visit visit, Caller caller) throws Exception;
    }

    /** For a call that any key may make. */
    Action any(Call call) {
        return visit -> act(visit, Optional.empty(), call);
    }

    Action with(Scope scope, Call call) {
        return visit -> act(visit, Optional.of(scope), call);
    }

    private Reply act(Visit visit, Optional<Scope> scope, Call call) throws Exception {
        Optional<Secret> shown = visit.header("authorization")
                .map(String::strip)
                .map(SHOWN::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> new Secret(matcher.group(1)));
        if (shown.isEmpty()) {
            return wrong(
                    visit, Code.KEY_INVALID, "Send a key of Ads Connect in the header: Authorization: Bearer adsc_…");
        }
        return switch (recognizeKey.by(shown.get())) {
            case RecognizeKey.Unknown unknown ->
                wrong(visit, Code.KEY_INVALID, "There is no such key, or it was revoked. Make another one.");
            case RecognizeKey.Expired expired ->
                wrong(visit, Code.KEY_EXPIRED, "The time of this key is over. Make another one.");
            case RecognizeKey.Known known -> counted(visit, scope, call, known.caller());
        };
    }

    /** Only wrong keys count, so that nobody is shut out by a neighbour in the same network. */
    private Reply wrong(Visit visit, Code code, String detail) {
        Limits.Taken taken = limits.wrongKey(visit);
        return taken.allowed() ? Problems.of(visit, code, detail) : taken.on(tooMany(visit));
    }

    private Reply counted(Visit visit, Optional<Scope> scope, Call call, Caller caller) throws Exception {
        Limits.Taken taken = limits.call(caller);
        return taken.on(taken.allowed() ? act(visit, scope, call, caller) : tooMany(visit));
    }

    static Reply tooMany(Visit visit) {
        return Problems.of(visit, Code.RATE_LIMITED, "Too many requests. Wait as long as Retry-After says.");
    }

    private Reply act(Visit visit, Optional<Scope> scope, Call call, Caller caller) throws Exception {
        if (scope.isPresent() && !caller.may(scope.get())) {
            return Problems.lacks(visit, scope.get());
        }
        return Origin.named(Origin.Via.API, visit.remoteAddress())
                .with(caller.key().id())
                .call(() -> call.act(visit, caller));
    }
}
