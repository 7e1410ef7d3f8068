package adsconnect.domain.access;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.port.UserChanges;
import adsconnect.domain.access.port.Users;

/** Somebody says how they are called, and in which language and by which clocks they want to see things. */
public final class ChangePersonal {

    private final Users users;
    private final UserChanges changes;
    private final UnitOfWork unitOfWork;

    public ChangePersonal(Users users, UserChanges changes, UnitOfWork unitOfWork) {
        this.users = users;
        this.changes = changes;
        this.unitOfWork = unitOfWork;
    }

    public void change(UserId id, Personal personal) {
        unitOfWork.inOne(() -> {
            users.lock(id).filter(user -> !user.personal().equals(personal)).ifPresent(user -> {
                User changed = user.withPersonal(personal);
                users.change(changed);
                changes.personalChanged(changed);
            });
            return null;
        });
    }
}
