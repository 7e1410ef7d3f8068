package adsconnect.postgres;

/** The database can't be used at all; the message is one line for whoever starts the program. */
public final class DatabaseProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseProblem(String message) {
        super(message);
    }

    public DatabaseProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
