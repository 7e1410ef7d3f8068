package adsconnect.postgres.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;

/** The embedded PostgreSQL can't be had; the message is one line for people and says what to do about it. */
public final class EmbeddedServerProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EmbeddedServerProblem(String message) {
        super(message);
    }

    EmbeddedServerProblem(String message, Throwable cause) {
        super(message, cause);
    }

    /** A problem with files: Java's own messages are often no more than a path. */
    EmbeddedServerProblem(String message, IOException cause) {
        super(message + ": " + reason(cause), cause);
    }

    private static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "permission denied for " + denied.getFile();
            case FileAlreadyExistsException exists -> exists.getFile() + " is not a directory";
            case FileSystemException other when other.getReason() != null -> other.getFile() + ": " + other.getReason();
            default -> String.valueOf(failure.getMessage());
        };
    }
}
