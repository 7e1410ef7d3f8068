package adsconnect.domain.connection;

/** What the waiting screen says of one stage. */
public enum StageState {
    TODO,
    RUNNING,
    DONE,
    FAILED
}
