package adsconnect.amazonsandbox;

/** Where the local Amazon keeps files. */
record Store(TemporaryFiles temporary, ReportFiles files) {}
