package adsconnect.domain.connection;

/** Why a connection is in {@link ConnectionStatus#SYNC_ERROR}. */
public enum SyncProblem {
    /** Amazon made none of the reports. */
    ALL_REPORTS_FAILED,
    /** The consent ended or was withdrawn: only consenting again helps. */
    CONSENT_ENDED,
    /** This consent no longer reaches the profile. */
    ACCESS_LOST
}
