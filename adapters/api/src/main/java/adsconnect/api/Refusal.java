package adsconnect.api;

import adsconnect.domain.Code;
import java.time.Duration;
import java.util.Optional;

/** What was asked can't be done as it was asked; tells what to do. Thrown where reading a request comes to nothing. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Code code;
    private final transient Optional<Duration> later;

    Refusal(Code code, String detail) {
        this(code, detail, Optional.empty());
    }

    private Refusal(Code code, String detail, Optional<Duration> later) {
        super(detail, null, false, false);
        this.code = code;
        this.later = later;
    }

    /** It can be asked again after that time. */
    static Refusal tooSoon(String detail, Duration wait) {
        return new Refusal(Code.TOO_SOON, detail, Optional.of(wait));
    }

    /** Something of the request can't be read. */
    static Refusal malformed(String detail) {
        return new Refusal(Code.MALFORMED, detail);
    }

    /** Somebody else's, none at all, or no id at all: all the same (SEC-1). */
    static Refusal noSuchProfile() {
        return new Refusal(Code.NOT_FOUND, "There is no such profile among those that this key may see.");
    }

    Code code() {
        return code;
    }

    /** How long to wait, where that is known. */
    Optional<Duration> later() {
        return later;
    }

    String detail() {
        return getMessage();
    }
}
