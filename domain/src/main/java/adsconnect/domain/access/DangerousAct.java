package adsconnect.domain.access;

/** What a browser that was left open is not enough for: whoever does it proves once more who they are (decision 0029). */
public enum DangerousAct {
    /** It goes on working when the browser is closed, for as long as it lives. */
    MAKE_KEY,
    INVITE_USER,
    CHANGE_ROLE,
    DISABLE_USER,
    SEND_RESET,
    /** Somebody else's, by an admin. */
    REMOVE_SECOND_FACTOR,
    /** One's own: switched on, off, or its recovery codes made anew. */
    CHANGE_SECOND_FACTOR,
    /** One's own way in by another company's sign-in. */
    CHANGE_SIGN_ON,
    TRANSFER_ACCOUNT,
    CHANGE_WEBHOOK,
    DELETE_DATA,
    UNBIND_ACCOUNT
}
