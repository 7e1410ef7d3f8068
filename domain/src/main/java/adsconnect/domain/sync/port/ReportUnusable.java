package adsconnect.domain.sync.port;

/**
 * The file of a finished report can't be used: it is damaged, or Amazon's storage no longer gives it away. Fetching it once
 * more may help, then only asking for the report anew.
 */
public final class ReportUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ReportUnusable(String message) {
        super(message);
    }

    public ReportUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
