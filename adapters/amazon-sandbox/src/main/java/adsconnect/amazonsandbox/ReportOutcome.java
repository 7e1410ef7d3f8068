package adsconnect.amazonsandbox;

/** How a report ends. */
enum ReportOutcome {
    COMPLETED,
    FAILED,
    /** Completed, with no line in it. */
    EMPTY,
    /** Completed, with no file, as has been seen where there are no data. */
    WITHOUT_URL,
    /** Never: it stays PENDING. */
    STUCK
}
