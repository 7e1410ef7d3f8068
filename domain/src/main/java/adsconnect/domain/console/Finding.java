package adsconnect.domain.console;

/**
 * What a look at one thing found.
 *
 * @param fix what to do about it, or empty
 */
public record Finding(String name, Status status, String detail, String fix) {

    /** How it stands. */
    public enum Status {
        OK,
        WARN,
        FAIL,
        SKIPPED
    }
}
