package adsconnect.domain.access;

/** What somebody is here for. */
public enum Role {
    /** Connects one account and looks at its numbers. */
    SELLER,
    /** Looks after many accounts. */
    MANAGER,
    /** Runs the installation. */
    ADMIN
}
