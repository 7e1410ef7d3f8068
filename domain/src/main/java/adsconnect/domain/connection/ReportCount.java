package adsconnect.domain.connection;

/** How many of the reports of the first sync Amazon has made; the total is 0 until they are asked for. */
public record ReportCount(int done, int total) {

    public static final ReportCount NONE = new ReportCount(0, 0);

    public ReportCount {
        if (done < 0 || done > total) {
            throw new IllegalArgumentException("Between none and all of the reports are done");
        }
    }
}
