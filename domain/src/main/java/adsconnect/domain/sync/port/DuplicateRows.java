package adsconnect.domain.sync.port;

/** Among the rows that were put aside, several have one identity. {@link LoadedRows#keepDuplicatesAside} mends it. */
public final class DuplicateRows extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DuplicateRows(Throwable cause) {
        super("The report names a row twice", cause);
    }

    public DuplicateRows() {
        this(null);
    }
}
