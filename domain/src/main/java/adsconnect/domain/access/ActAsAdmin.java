package adsconnect.domain.access;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.port.Users;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Does what only admins do, if whoever wants it is one at that very moment: of two who demote each other at once, the second
 * has been demoted by the first.
 */
public final class ActAsAdmin {

    private final Users users;
    private final UnitOfWork unitOfWork;

    public ActAsAdmin(Users users, UnitOfWork unitOfWork) {
        this.users = users;
        this.unitOfWork = unitOfWork;
    }

    /** What the work came to, as one unit; empty, and nothing done, if they are no admin any more. */
    public <T> Optional<T> act(UserId admin, Supplier<T> work) {
        return unitOfWork.inOne(() -> {
            boolean still = users.lockAll(Role.ADMIN).stream()
                    .anyMatch(user -> AccessPolicy.mayUse(admin, user.id()) && !user.disabled());
            return still ? Optional.of(work.get()) : Optional.empty();
        });
    }

    /** The same to a user, as they are at that moment; nobody else changes them meanwhile. Empty also if there is none. */
    public <T> Optional<T> actOn(UserId admin, UserId about, Function<User, T> work) {
        return act(admin, () -> users.lock(about).map(work)).flatMap(Function.identity());
    }
}
