package adsconnect.domain.access;

/** By what somebody came in; a second factor comes on top. */
public enum SignInWay {
    PASSWORD,
    /** Another company's sign-in. */
    SIGN_ON,
    /** The link of an invitation, by which they became a user. */
    INVITATION,
    /** Of the sandbox's demo users. */
    CLICK
}
