package adsconnect.domain.access;

/**
 * Who may see and use what: everybody what is theirs, and nothing else, whatever their role (SEC-1). What somebody may not
 * use answers like what does not exist. Stores whose questions name an owner, such as the one of connections, apply it
 * themselves.
 */
public final class AccessPolicy {

    private AccessPolicy() {}

    /** Whether that user may see and use what belongs to that owner. */
    public static boolean mayUse(UserId user, UserId owner) {
        return user.equals(owner);
    }
}
