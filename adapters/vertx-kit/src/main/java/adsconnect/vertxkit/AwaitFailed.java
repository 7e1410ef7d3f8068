package adsconnect.vertxkit;

/** A future that was waited for failed; the cause says how. Adapters translate it before it passes a port. */
public final class AwaitFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AwaitFailed(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
