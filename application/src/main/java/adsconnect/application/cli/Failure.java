package adsconnect.application.cli;

import adsconnect.domain.Code;
import java.util.LinkedHashMap;
import java.util.Map;

/** A command did not come to what was asked of it: the document that says so, the line that says so, the exit code. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final transient Map<String, Object> document;

    /** @param line for people; the document is for programs */
    public Failure(int exitCode, Map<String, Object> document, String line) {
        super(line, null, false, false);
        this.exitCode = exitCode;
        this.document = document;
    }

    public static Failure of(int exitCode, Code code, String detail) {
        return new Failure(exitCode, document(code, detail), detail);
    }

    /** Used in a way that makes no sense; nothing was done. */
    public static Failure misuse(String detail) {
        return of(AdsConnectCommand.BAD_USAGE, Code.MALFORMED, detail);
    }

    /** As the API writes its refusals, less what belongs to HTTP. */
    public static Map<String, Object> document(Code code, String detail) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("code", code.text());
        document.put("detail", detail);
        document.put("retryable", code.retryable());
        return document;
    }

    public int exitCode() {
        return exitCode;
    }

    public Map<String, Object> document() {
        return document;
    }

    public String line() {
        return getMessage();
    }
}
