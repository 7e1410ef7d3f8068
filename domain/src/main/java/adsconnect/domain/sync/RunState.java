package adsconnect.domain.sync;

/** How a sync is. */
public enum RunState {
    RUNNING,
    /** Under way, but Amazon failed at least once, and since then nothing got further. */
    FAILING,
    /** Until a plan, or a consent, is there again. */
    RESTING,
    FAILED,
    DONE
}
