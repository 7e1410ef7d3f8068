package adsconnect.domain.access;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.port.Sessions;
import adsconnect.domain.access.port.StandingOrders;
import adsconnect.domain.access.port.UserChanges;
import adsconnect.domain.access.port.Users;
import java.util.Optional;

/**
 * Lets somebody in again who was shut out. Keys that were not revoked work again and syncs go on; sessions and links that
 * ended stay ended.
 */
public final class EnableUser {

    private final Users users;
    private final Sessions sessions;
    private final StandingOrders standingOrders;
    private final UserChanges changes;
    private final UnitOfWork unitOfWork;

    public EnableUser(
            Users users, Sessions sessions, StandingOrders standingOrders, UserChanges changes, UnitOfWork unitOfWork) {
        this.users = users;
        this.sessions = sessions;
        this.standingOrders = standingOrders;
        this.changes = changes;
        this.unitOfWork = unitOfWork;
    }

    /** The user as they are now; empty if there is none. */
    public Optional<User> enable(Actor by, EmailAddress email) {
        return unitOfWork.inOne(() -> users.lock(email).map(user -> letIn(by, user)));
    }

    private User letIn(Actor by, User user) {
        if (!user.disabled()) {
            return user;
        }
        User enabled = user.disabled(false);
        users.change(enabled);
        // Also one that was opened while they were shut out.
        sessions.closeAll(user.id());
        standingOrders.resume(enabled);
        changes.enabled(by, enabled);
        return enabled;
    }
}
