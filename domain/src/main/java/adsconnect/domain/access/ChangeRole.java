package adsconnect.domain.access;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.port.UserChanges;
import adsconnect.domain.access.port.Users;
import java.util.List;
import java.util.Optional;

/** Makes a user something else. Nothing they have is cut (LIM-4): only new connections meet the new role's limit. */
public final class ChangeRole {

    private final Users users;
    private final UserChanges changes;
    private final UnitOfWork unitOfWork;

    public ChangeRole(Users users, UserChanges changes, UnitOfWork unitOfWork) {
        this.users = users;
        this.changes = changes;
        this.unitOfWork = unitOfWork;
    }

    public Outcome change(Actor by, EmailAddress email, Role role) {
        return unitOfWork.inOne(() -> decide(by, email, role));
    }

    /** All admins are locked first, or two who demote each other would leave none. */
    private Outcome decide(Actor by, EmailAddress email, Role role) {
        List<User> admins = users.lockAll(Role.ADMIN);
        Optional<User> found = users.lock(email);
        if (found.isEmpty()) {
            return new NoSuchUser();
        }
        User user = found.get();
        if (user.role() == role) {
            return new Changed(user);
        }
        if (Admins.lastIs(user, admins)) {
            return new LastAdmin();
        }
        User changed = user.withRole(role);
        users.change(changed);
        changes.roleChanged(by, changed, user.role());
        return new Changed(changed);
    }

    /** What came of it. */
    public sealed interface Outcome {}

    public record Changed(User user) implements Outcome {}

    public record NoSuchUser() implements Outcome {}

    /** Nobody would be left to run the installation. */
    public record LastAdmin() implements Outcome {}
}
