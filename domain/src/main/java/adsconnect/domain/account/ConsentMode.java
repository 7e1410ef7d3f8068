package adsconnect.domain.account;

/** How profiles come to an account (CALL-5). */
public enum ConsentMode {
    /** A person picks them in the browser; the account ends with its last connection. */
    PICK,
    /** All of them are bound at once; the account ends only by being unbound. */
    ALL
}
