package adsconnect.domain.console;

import java.util.Objects;

/**
 * What a look at one thing found.
 *
 * @param name of the check
 * @param detail what was seen, in the words of who said it
 * @param advice the name of what to do about it, lower case and hyphens, or empty
 */
public record Finding(String name, Status status, String detail, String advice) {

    /** How it stands. */
    public enum Status {
        OK,
        WARN,
        FAIL,
        SKIPPED
    }

    public Finding {
        Objects.requireNonNull(status);
        Objects.requireNonNull(detail);
        Objects.requireNonNull(advice);
    }

    public static Finding ok(String name, String detail) {
        return new Finding(name, Status.OK, detail, "");
    }

    public static Finding skipped(String name, String detail) {
        return new Finding(name, Status.SKIPPED, detail, "");
    }
}
