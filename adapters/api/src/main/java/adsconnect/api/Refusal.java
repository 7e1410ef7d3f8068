package adsconnect.api;

import adsconnect.domain.Code;

/** What was asked can't be done as it was asked; tells what to do. Thrown where reading a request comes to nothing. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Code code;

    Refusal(Code code, String detail) {
        super(detail, null, false, false);
        this.code = code;
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

    String detail() {
        return getMessage();
    }
}
