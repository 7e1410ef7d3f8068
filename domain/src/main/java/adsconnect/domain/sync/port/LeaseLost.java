package adsconnect.domain.sync.port;

/** The lease is gone: another node works on the run, or it ended. Nothing was written; stop here and say nothing. */
public final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LeaseLost() {
        super("The lease of this run is held by somebody else");
    }
}
