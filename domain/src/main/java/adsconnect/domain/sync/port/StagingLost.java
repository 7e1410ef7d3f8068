package adsconnect.domain.sync.port;

/**
 * What was put aside is no longer there, or there is no place to put it: PostgreSQL crashed, or the places are taken. To be
 * put aside again later; nothing is lost.
 */
public final class StagingLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StagingLost(String message) {
        super(message);
    }

    public StagingLost(String message, Throwable cause) {
        super(message, cause);
    }
}
