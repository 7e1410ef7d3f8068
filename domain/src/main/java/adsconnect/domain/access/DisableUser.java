package adsconnect.domain.access;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.port.PasswordResets;
import adsconnect.domain.access.port.Sessions;
import adsconnect.domain.access.port.StandingOrders;
import adsconnect.domain.access.port.UserChanges;
import adsconnect.domain.access.port.Users;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Shuts somebody out, on all nodes at once: their sessions, keys, handles, links and syncs stop, and resets end (section 17). What they have
 * stays, and {@link EnableUser} lets them in again.
 */
public final class DisableUser {

    private final Users users;
    private final Sessions sessions;
    private final PasswordResets resets;
    private final StandingOrders standingOrders;
    private final UserChanges changes;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public DisableUser(
            Users users,
            Sessions sessions,
            PasswordResets resets,
            StandingOrders standingOrders,
            UserChanges changes,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.resets = resets;
        this.standingOrders = standingOrders;
        this.changes = changes;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    public Outcome disable(Actor by, EmailAddress email, DisableReason reason) {
        return unitOfWork.inOne(() -> decide(by, email, reason));
    }

    /** All admins are locked first, or two who disable each other would leave none. */
    private Outcome decide(Actor by, EmailAddress email, DisableReason reason) {
        List<User> admins = users.lockAll(Role.ADMIN);
        Optional<User> found = users.lock(email);
        if (found.isEmpty()) {
            return new NoSuchUser();
        }
        User user = found.get();
        if (user.disabled()) {
            return new Disabled(user);
        }
        if (Admins.lastIs(user, admins)) {
            return new LastAdmin();
        }
        User disabled = user.disabled(true);
        users.change(disabled);
        sessions.closeAll(user.id());
        resets.end(user.id(), clock.instant());
        standingOrders.stop(by, disabled);
        changes.disabled(by, disabled, reason);
        return new Disabled(disabled);
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** Now, or before. */
    public record Disabled(User user) implements Outcome {}

    public record NoSuchUser() implements Outcome {}

    /** Nobody would be left who can sign in to run the installation. */
    public record LastAdmin() implements Outcome {}
}
