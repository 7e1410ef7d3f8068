package adsconnect.domain.sync;

/**
 * How many days a run loads anew, ending yesterday (SYNC-1, SYNC-4).
 *
 * @param first by the first run; they fit into one report
 * @param daily by the run of every day
 * @param deep by that once a week
 */
public record SyncWindows(int first, int daily, int deep) {}
