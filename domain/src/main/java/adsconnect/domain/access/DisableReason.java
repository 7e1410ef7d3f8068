package adsconnect.domain.access;

/** Why somebody may not sign in any more; a word, because texts from outside don't get into the audit trail. */
public enum DisableReason {
    /** They no longer work here. */
    LEFT,
    /** Somebody else may know their password or keys. */
    COMPROMISED,
    MISUSE,
    UNPAID,
    OTHER
}
