package adsconnect.domain.access;

/**
 * How many profiles somebody may have connected at once, and through how many accounts (LIM-1): sellers a few through one,
 * managers and admins any number. A limit of the user's own goes before that of their role.
 */
public record ConnectionLimit(int ofSellers) {

    /** The largest number there is a use for. */
    public static final int LARGEST = 1_000_000;

    private static final int NO_LIMIT = Integer.MAX_VALUE;

    public ConnectionLimit {
        if (!possible(ofSellers)) {
            throw new IllegalArgumentException("Sellers need room for at least one connection");
        }
    }

    /** Whether a limit can be that number. */
    public static boolean possible(int connections) {
        return connections >= 1 && connections <= LARGEST;
    }

    /** Whether somebody who has {@code connected} profiles may connect {@code more}. */
    public boolean leavesRoom(User user, int connected, int more) {
        return (long) connected + more <= mostOf(user);
    }

    /**
     * Whether somebody who has so many live accounts may have another. A seller has one; a limit of their own is what gives
     * a seller several (the multi-account access of LIM-3).
     */
    public boolean leavesRoomForAnAccount(User user, int accounts) {
        return switch (user.role()) {
            case SELLER -> accounts < user.connectionLimit().orElse(1);
            case MANAGER, ADMIN -> true;
        };
    }

    /** Whether that user ticks several profiles in one go (PICK-2). */
    public boolean allowsSeveral(User user) {
        return mostOf(user) > 1;
    }

    /** Whether that user may have as much as they want, so that nobody need count it. */
    public boolean unlimited(User user) {
        return mostOf(user) == NO_LIMIT;
    }

    /** How many profiles that user may have connected. */
    public int mostOf(User user) {
        return user.connectionLimit()
                .orElse(
                        switch (user.role()) {
                            case SELLER -> ofSellers;
                            case MANAGER, ADMIN -> NO_LIMIT;
                        });
    }
}
