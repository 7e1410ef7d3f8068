package adsconnect.domain.console;

/** Which keys somebody wants to see. */
public enum KeyState {
    /** Before long, but not yet. */
    ENDING,
    OVER,
    UNUSED
}
