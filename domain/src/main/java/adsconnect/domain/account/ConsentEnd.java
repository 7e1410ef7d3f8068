package adsconnect.domain.account;

/** How a consent at Amazon ended. Only consenting anew helps. */
public enum ConsentEnd {
    /** Its year was over (RECO-4). */
    EXPIRED,
    /** It was withdrawn, or Amazon ended it for reasons of its own (RECO-2). */
    REVOKED
}
