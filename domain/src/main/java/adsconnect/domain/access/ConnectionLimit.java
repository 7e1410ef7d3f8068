package adsconnect.domain.access;

/** How many profiles somebody may have connected at once (LIM-1): sellers a few, managers and admins any number. */
public record ConnectionLimit(int ofSellers) {

    public ConnectionLimit {
        if (ofSellers < 1) {
            throw new IllegalArgumentException("Sellers need room for at least one connection");
        }
    }

    /** Whether somebody who has {@code connected} profiles may connect {@code more}. */
    public boolean leavesRoom(Role role, int connected, int more) {
        return switch (role) {
            case SELLER -> connected + more <= ofSellers;
            case MANAGER, ADMIN -> true;
        };
    }

    /** Whether that role ticks several profiles in one go (PICK-2). */
    public boolean allowsSeveral(Role role) {
        return switch (role) {
            case SELLER -> ofSellers > 1;
            case MANAGER, ADMIN -> true;
        };
    }
}
