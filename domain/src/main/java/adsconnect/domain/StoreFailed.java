package adsconnect.domain;

/**
 * A store could not do its work: the database is gone, full, or refuses. What was to be changed is not changed; trying
 * again later may help. Any method of a store may throw it.
 */
public final class StoreFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
