package adsconnect.domain.sync;

/** Why a run is there. */
public enum RunKind {
    /** The first load of a connection; also its repetition, for as long as it never was ready. */
    FIRST,
    /** The one of every day (SYNC-4). */
    DAILY,
    /** Somebody pressed Sync now. */
    ASKED
}
