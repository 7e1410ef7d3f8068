package adsconnect.api;

import adsconnect.domain.Code;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.time.Duration;

/** What a program is told when Amazon does not do what we asked of it. */
final class AmazonProblems {

    private static final Duration A_WHILE = Duration.ofSeconds(5);

    private AmazonProblems() {}

    static Reply of(Visit visit, AmazonFailure failure) {
        return switch (failure.kind()) {
            case THROTTLED ->
                later(
                        Problems.of(
                                visit, Code.AMAZON_THROTTLED, "Amazon limits us. Wait as long as Retry-After says."),
                        failure);
            case GRANT_REFUSED ->
                Problems.of(visit, Code.RECONSENT_REQUIRED, "The consent of this account is over: reconnect it.");
            case UNAVAILABLE, CLIENT_REJECTED, TOKEN_REFUSED, ACCESS_LOST, REQUEST_REFUSED ->
                later(
                        Problems.of(
                                visit,
                                Code.AMAZON_UNAVAILABLE,
                                "Amazon does not answer as it should now. Try again later."),
                        failure);
        };
    }

    private static Reply later(Reply reply, AmazonFailure failure) {
        return reply.with(
                "retry-after",
                Long.toString(Math.max(1, failure.retryAfter().orElse(A_WHILE).toSeconds())));
    }
}
