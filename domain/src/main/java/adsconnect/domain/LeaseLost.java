package adsconnect.domain;

/** The {@link Lease} is gone: another node holds it, or the thing ended. Nothing was written; stop here and say nothing. */
public final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LeaseLost() {
        super("The lease is held by somebody else");
    }
}
