package adsconnect.domain.console;

/**
 * A setting as it is in force.
 *
 * @param value as it counts; empty if there is none, and for what is secret
 * @param secret whether only that it is set may be told
 */
public record InForce(String name, String value, boolean secret, Source source) {

    /** What decides it. */
    public enum Source {
        ENVIRONMENT,
        FILE,
        /** It follows from the others: the addresses of Amazon, the mode, the version. */
        PROGRAM,
        DEFAULT
    }
}
