package adsconnect.api;

import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.httpkit.FailureReplies;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;

/** Refusals as agent skills of LinkFox know them: a number, and a sentence that says what to do (section 13). */
final class GatewayReplies implements FailureReplies {

    static final int PLAN = 402;
    static final int LIMIT = 409;
    static final int THROTTLED = 429;
    static final int BAD_REQUEST = 1002;
    static final int AMAZON_FAILED = 1003;
    static final int NOT_FOUND = 1004;
    static final int NOT_ON_THE_LIST = 1005;

    /** For what is nobody's fault but ours; the status says more. */
    private static final int OURS = 1000;

    record Failure(int errcode, String errmsg) {}

    static Reply of(int status, int errcode, String errmsg) {
        return Json.reply(status, new Failure(errcode, errmsg)).with(Problems.OURS, Integer.toString(errcode));
    }

    static Reply badRequest(String errmsg) {
        return of(400, BAD_REQUEST, errmsg);
    }

    static Reply planRequired() {
        return of(402, PLAN, "The owner of this key has no active plan. An admin of this installation can give one.");
    }

    static Reply lacks(String scope) {
        return of(403, BAD_REQUEST, "This key lacks the scope " + scope + ". Make a key that has it.");
    }

    static Reply consentOver() {
        return of(
                404,
                NOT_FOUND,
                "The consent of this authorization is over: have it given again, by authorizeUrl with the same accountName.");
    }

    static Reply notFound() {
        return of(404, NOT_FOUND, "There is no such authorization or profile among those of this key's owner.");
    }

    static Reply notOnTheList() {
        return of(403, NOT_ON_THE_LIST, "This profile is not on the list of those that this key may see.");
    }

    static Reply of(AmazonFailure failure) {
        return switch (failure.kind()) {
            case GRANT_REFUSED -> consentOver();
            case UNAVAILABLE, THROTTLED, CLIENT_REJECTED, TOKEN_REFUSED, ACCESS_LOST, REQUEST_REFUSED ->
                of(502, AMAZON_FAILED, "Amazon does not answer as it should now. Try again later.");
        };
    }

    @Override
    public Reply of(int status, Visit visit) {
        return switch (status) {
            case 401 ->
                of(
                        401,
                        BAD_REQUEST,
                        "Send a key of Ads Connect, as it is, in the header Authorization: adsc_…; one that is unknown, revoked or over"
                                + " is not taken.");
            case 404 -> of(404, BAD_REQUEST, "There is no such call.");
            case 405 -> of(405, BAD_REQUEST, "All calls of the gateway are POST.");
            case 413 -> of(413, BAD_REQUEST, "What was sent is larger than is taken here.");
            case 400, 414, 421, 431 -> of(status, BAD_REQUEST, "The request can't be read.");
            case 429 -> of(429, THROTTLED, "Too many calls at once: wait as long as Retry-After says.");
            case 503 -> of(503, OURS, "The database does not answer. Try again in a few seconds.");
            default ->
                of(
                        status,
                        OURS,
                        "That is our fault. Try again; if it comes back, send the reference " + visit.reference());
        };
    }
}
