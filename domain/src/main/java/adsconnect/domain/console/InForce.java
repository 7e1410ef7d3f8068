package adsconnect.domain.console;

/**
 * A setting as it is in force.
 *
 * @param name the variable's, or one of {@code mode}, {@code version}, {@code java} and {@code redirect}
 * @param value as it counts; empty if there is none, and for what is secret
 * @param secret whether only that it is set may be told
 */
public record InForce(String name, String value, boolean secret, Source source) {

    /** What decides it. */
    public enum Source {
        ENVIRONMENT,
        FILE,
        /** It follows from the others, or stands in for them: the mode, the version, in the sandbox the addresses of Amazon. */
        PROGRAM,
        DEFAULT
    }
}
