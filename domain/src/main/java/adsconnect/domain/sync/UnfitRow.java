package adsconnect.domain.sync;

/** A row of a report that can't be one of ours. Without a stack trace: a damaged report may hold millions of them. */
public final class UnfitRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SetAside.Reason reason;

    /** @param column the column that is to blame, in Amazon's or our spelling */
    public UnfitRow(SetAside.Reason reason, String column) {
        super(column, null, false, false);
        this.reason = reason;
    }

    public SetAside.Reason reason() {
        return reason;
    }

    /** The column that is to blame. */
    public String column() {
        return getMessage();
    }

    static void unlessNotNegative(String column, long value) {
        if (value < 0) {
            throw new UnfitRow(SetAside.Reason.NEGATIVE, column);
        }
    }

    static void unlessId(String column, long value) {
        if (value <= 0) {
            throw new UnfitRow(SetAside.Reason.INCOMPLETE, column);
        }
    }

    static void unlessShort(String column, String value, int longest) {
        if (value.length() > longest) {
            throw new UnfitRow(SetAside.Reason.TOO_LONG, column);
        }
    }
}
