package adsconnect.domain.account.port;

import java.time.Duration;
import java.util.Optional;

/** Amazon did not do what was asked. The kind says what can be done about it; the message holds no secret. */
public final class AmazonFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What the failure means for whoever asked. */
    public enum Kind {
        /** Down, slow, or answering something that is no answer: ask again later; the grant stays healthy. */
        UNAVAILABLE,
        /** Too many questions: ask again after {@link #retryAfter()}. */
        THROTTLED,
        /** The access token is no longer taken: renew it once and ask once more. */
        TOKEN_REFUSED,
        /** The code or refresh token is refused ({@code invalid_grant}): only a new consent helps. */
        GRANT_REFUSED,
        /** Our own client id or secret is refused: nobody's consent is to blame, an admin must look. */
        CLIENT_REJECTED,
        /** This profile is not, or no longer, reachable with this consent. */
        ACCESS_LOST,
        /** Amazon understood and said no: asking the same again won't help. */
        REQUEST_REFUSED
    }

    private final Kind kind;
    private final transient Optional<Duration> retryAfter;

    public AmazonFailure(Kind kind, String message) {
        this(kind, message, Optional.empty());
    }

    public AmazonFailure(Kind kind, String message, Optional<Duration> retryAfter) {
        super(message);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    public AmazonFailure(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.retryAfter = Optional.empty();
    }

    public Kind kind() {
        return kind;
    }

    /** How long Amazon asked us to wait, where it did. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
