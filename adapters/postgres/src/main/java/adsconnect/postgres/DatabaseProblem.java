package adsconnect.postgres;

import java.sql.SQLException;

/** The database can't be used at all; the message is one line for whoever starts the program. */
public final class DatabaseProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseProblem(String message) {
        super(message);
    }

    public DatabaseProblem(String message, Throwable cause) {
        super(message, cause);
    }

    static DatabaseProblem notThere(DatabaseAddress address, SQLException failure) {
        String reason = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return new DatabaseProblem("No database at " + address + ": " + reason, failure);
    }
}
