package adsconnect.domain.access;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.port.UserChanges;
import adsconnect.domain.access.port.Users;
import java.util.Optional;

/** Gives a user a connection limit of their own, or takes it away again (LIM-1). */
public final class ChangeLimit {

    private final Users users;
    private final UserChanges changes;
    private final UnitOfWork unitOfWork;

    public ChangeLimit(Users users, UserChanges changes, UnitOfWork unitOfWork) {
        this.users = users;
        this.changes = changes;
        this.unitOfWork = unitOfWork;
    }

    /** @param connections the user's own limit; empty for that of their role */
    public Outcome change(Actor by, EmailAddress email, Optional<Integer> connections) {
        if (connections.isPresent() && !ConnectionLimit.possible(connections.get())) {
            return new OutOfRange();
        }
        return unitOfWork.inOne(() -> users.lock(email)
                .<Outcome>map(user -> new Changed(give(by, user, connections)))
                .orElse(new NoSuchUser()));
    }

    private User give(Actor by, User user, Optional<Integer> connections) {
        if (user.connectionLimit().equals(connections)) {
            return user;
        }
        User changed = user.withConnectionLimit(connections);
        users.change(changed);
        changes.limitChanged(by, changed);
        return changed;
    }

    /** What came of it. */
    public sealed interface Outcome {}

    public record Changed(User user) implements Outcome {}

    public record NoSuchUser() implements Outcome {}

    /** Less than one, or absurdly many. */
    public record OutOfRange() implements Outcome {}
}
