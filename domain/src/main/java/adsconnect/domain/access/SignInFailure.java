package adsconnect.domain.access;

/** Why somebody did not get in. */
public enum SignInFailure {
    WRONG_PASSWORD,
    /** Of their app, or a recovery code. */
    WRONG_CODE,
    /** They proved who they are, and may not sign in all the same. */
    DISABLED
}
