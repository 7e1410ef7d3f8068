package adsconnect.domain.access;

/** What somebody is here for. */
public enum Role {
    /** Connects one account and looks at its numbers. */
    SELLER,
    /** Looks after many accounts. */
    MANAGER,
    /** Runs the installation. */
    ADMIN;

    /** Whether there are clients to invite (AUTH-6). */
    public boolean hasClients() {
        return this != SELLER;
    }

    /** Whether there are many connections to be seen side by side (DASH-4). */
    public boolean hasOverview() {
        return this != SELLER;
    }
}
