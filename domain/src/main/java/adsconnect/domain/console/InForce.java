package adsconnect.domain.console;

/**
 * A setting as it is in force.
 *
 * @param value empty where the default of the documentation counts; stars for what may hold a secret
 */
public record InForce(String name, String value, Source source) {

    /** What decides it. */
    public enum Source {
        ENVIRONMENT,
        FILE,
        /** It follows from the others: the addresses of Amazon, the mode, the version. */
        PROGRAM,
        DEFAULT
    }
}
