package adsconnect.domain.console;

import java.util.List;
import java.util.Objects;

/**
 * What a look at one thing found.
 *
 * @param name of the check
 * @param remarks what was seen
 * @param advice the name of what to do about it, lower case and hyphens, or empty
 */
public record Finding(String name, Status status, List<Remark> remarks, String advice) {

    /** How it stands. */
    public enum Status {
        OK,
        WARN,
        FAIL,
        SKIPPED
    }

    public Finding {
        Objects.requireNonNull(status);
        remarks = List.copyOf(remarks);
        Objects.requireNonNull(advice);
    }

    public static Finding ok(String name, Remark... remarks) {
        return new Finding(name, Status.OK, List.of(remarks), "");
    }

    public static Finding fail(String name, String advice, Remark... remarks) {
        return new Finding(name, Status.FAIL, List.of(remarks), advice);
    }

    public static Finding skipped(String name, Remark... remarks) {
        return new Finding(name, Status.SKIPPED, List.of(remarks), "");
    }
}
