package adsconnect.domain.access;

/** How somebody showed that they may choose another password. */
public enum PasswordProof {
    OLD_PASSWORD,
    RESET_LINK
}
