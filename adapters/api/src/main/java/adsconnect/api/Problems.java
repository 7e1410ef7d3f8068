package adsconnect.api;

import adsconnect.domain.Code;
import adsconnect.domain.access.Scope;
import adsconnect.httpkit.FailureReplies;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refusals as problem documents (RFC 9457), each with a stable code of section 20. */
final class Problems implements FailureReplies {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    static final String TYPE = "application/problem+json";

    /** Tells our own refusals from Amazon's, also where only headers are looked at (TOK-3). */
    static final String OURS = "ads-connect-error";

    /**
     * A problem document.
     *
     * @param type where the code is explained
     * @param detail what to do
     * @param reference finds the log lines of the request
     */
    record Problem(
            String type, String title, int status, String code, String detail, boolean retryable, String reference) {}

    /** @param detail what is the matter with this very request, and what to do */
    static Reply of(Visit visit, Code code, String detail) {
        return of(visit, code, code.status().orElse(400), detail);
    }

    /** The same of what can be done after that time; whole seconds, and never too early. */
    static Reply later(Visit visit, Code code, String detail, Duration wait) {
        return of(visit, code, detail)
                .with(
                        "retry-after",
                        Long.toString(
                                Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds())));
    }

    static Reply of(Visit visit, Refusal refusal) {
        return refusal.later()
                .map(wait -> later(visit, refusal.code(), refusal.detail(), wait))
                .orElseGet(() -> of(visit, refusal.code(), refusal.detail()));
    }

    static Reply planRequired(Visit visit) {
        return of(
                visit,
                Code.PLAN_REQUIRED,
                "The owner of this key has no active plan. An admin of this installation can give one.");
    }

    static Reply lacks(Visit visit, Scope scope) {
        return of(visit, Code.SCOPE_MISSING, "This key lacks the scope " + scope.text() + ". Make a key that has it.");
    }

    private static Reply of(Visit visit, Code code, int status, String detail) {
        // The reference of the answer finds this line.
        LOG.info("{} was refused: {} {}", visit, status, code.text());
        Problem problem = new Problem(
                "/api/docs#" + code.text(),
                code.text().replace('_', ' '),
                status,
                code.text(),
                detail,
                code.retryable(),
                visit.reference());
        Reply reply = Json.reply(status, TYPE, problem).with(OURS, code.text());
        return status == 401 ? reply.with("www-authenticate", "Bearer") : reply;
    }

    @Override
    public Reply of(int status, Visit visit) {
        return switch (status) {
            case 404 -> of(visit, Code.NOT_FOUND, status, "There is nothing at this address. See /api/docs.");
            case 405 -> of(visit, Code.METHOD_NOT_ALLOWED, status, "This address takes other methods. See /api/docs.");
            case 413 -> of(visit, Code.PAYLOAD_TOO_LARGE, status, "What was sent is larger than is taken here.");
            case 421 ->
                of(
                        visit,
                        Code.CROSS_SITE,
                        status,
                        "This server is known by another name: call it by its public address.");
            case 503 ->
                of(visit, Code.DATABASE_AWAY, status, "The database does not answer. Try again in a few seconds.")
                        .with("retry-after", "10");
            case 400, 414, 431 -> of(visit, Code.MALFORMED, status, "The request can't be read.");
            default ->
                of(
                        visit,
                        Code.INTERNAL_ERROR,
                        status,
                        "That is our fault. Try again; if it comes back, send the reference.");
        };
    }
}
