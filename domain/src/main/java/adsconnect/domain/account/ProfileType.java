package adsconnect.domain.account;

/** Who advertises through a profile. */
public enum ProfileType {
    SELLER,
    VENDOR,
    /** Display buying only: the calls for sponsored ads do not apply to it, so it can't be connected (PICK-3). */
    AGENCY
}
