package adsconnect.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Everything that can go wrong for a person, a program or an agent, each by one name that never changes (section 20).
 * {@code application/CODES.md} says what each means and what to do; a test holds it, this and the texts against each other.
 */
public enum Code {
    CANCELLED_AT_AMAZON(Retry.YES),
    AMAZON_REFUSED(502, Retry.YES),
    STATE_UNKNOWN(400, Retry.YES),
    STATE_USED(400, Retry.YES),
    STATE_EXPIRED(400, Retry.YES),
    WRONG_BROWSER(400, Retry.YES),
    CODE_EXPIRED(Retry.YES),
    CLIENT_REJECTED(Retry.NO),
    AMAZON_UNAVAILABLE(502, Retry.YES),
    AMAZON_THROTTLED(429, Retry.YES),
    NO_PROFILES(409, Retry.YES),
    AGENCY_ONLY(409, Retry.YES),
    PROFILE_SYNC_FAILED(409, Retry.YES),
    OTHER_LOGIN(409, Retry.YES),
    ACCOUNT_NAME_MISSING(422, Retry.YES),
    ACCOUNT_NAME_INVALID(422, Retry.YES),
    ACCOUNT_NAME_TAKEN(422, Retry.YES),
    REGION_UNKNOWN(422, Retry.YES),
    PLAN_REQUIRED(402, Retry.NO),
    LIMIT_REACHED(409, Retry.NO),
    SELECTION_CHANGED(409, Retry.YES),
    PENDING_EXPIRED(410, Retry.YES),
    LINK_ENDED(410, Retry.NO),
    USER_EXISTS(409, Retry.NO),
    LAST_ADMIN(409, Retry.NO),
    CONFLICT(409, Retry.YES),
    RECONSENT_REQUIRED(409, Retry.NO),
    NOT_FOUND(404, Retry.NO),
    KEY_INVALID(401, Retry.NO),
    KEY_EXPIRED(401, Retry.NO),
    SCOPE_MISSING(403, Retry.NO),
    TOO_SOON(429, Retry.YES),
    RATE_LIMITED(429, Retry.YES),
    PAYLOAD_TOO_LARGE(413, Retry.NO),
    MALFORMED(400, Retry.NO),
    FIELD_REFUSED(422, Retry.YES),
    SIGNED_OUT(401, Retry.YES),
    CROSS_SITE(403, Retry.NO),
    PROOF_REQUIRED(403, Retry.YES),
    METHOD_NOT_ALLOWED(405, Retry.NO),
    INTERNAL_ERROR(500, Retry.YES),
    DATABASE_AWAY(503, Retry.YES),
    SERVER_UNREACHABLE(Retry.YES),
    REFUSED(Retry.NO);

    private final OptionalInt status;
    private final boolean retryable;

    /** Reads better than a bare {@code true} in the table above. */
    private enum Retry {
        YES,
        NO
    }

    Code(Retry retry) {
        this.status = OptionalInt.empty();
        this.retryable = retry == Retry.YES;
    }

    Code(int status, Retry retry) {
        this.status = OptionalInt.of(status);
        this.retryable = retry == Retry.YES;
    }

    /** The code as it is written on pages, in answers and in logs. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The code that is written so. */
    public static Optional<Code> parse(String text) {
        return Arrays.stream(values()).filter(code -> code.text().equals(text)).findFirst();
    }

    /** The HTTP status of an answer that carries it; none where it is only told of something that ended elsewhere. */
    public OptionalInt status() {
        return status;
    }

    /** Whether an answer that carries it says how long to wait: {@code Retry-After}. */
    public boolean waits() {
        return status.orElse(0) == 429 || status.orElse(0) == 503;
    }

    /** Whether the same may succeed when it is done again, by whoever asked and without anybody else's help. */
    public boolean retryable() {
        return retryable;
    }
}
