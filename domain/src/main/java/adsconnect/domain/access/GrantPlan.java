package adsconnect.domain.access;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.port.UserChanges;
import adsconnect.domain.access.port.Users;
import java.time.LocalDate;

/** Gives a user the right to connect for a while, in place of what they had (PLAN-1). */
public final class GrantPlan {

    private final Users users;
    private final UserChanges changes;
    private final UnitOfWork unitOfWork;

    public GrantPlan(Users users, UserChanges changes, UnitOfWork unitOfWork) {
        this.users = users;
        this.changes = changes;
        this.unitOfWork = unitOfWork;
    }

    /** From that day on; {@link PlanType#NONE} ends what there is at once, whatever the day. */
    public Outcome grant(Actor by, EmailAddress email, PlanType type, LocalDate startsOn) {
        Plan plan = Plan.starting(type, startsOn);
        return unitOfWork.inOne(() -> users.lock(email)
                .<Outcome>map(user -> new Granted(give(by, user, plan)))
                .orElse(new NoSuchUser()));
    }

    private User give(Actor by, User user, Plan plan) {
        if (user.plan().equals(plan)) {
            return user;
        }
        User changed = user.withPlan(plan);
        users.change(changed);
        changes.planGranted(by, changed);
        return changed;
    }

    /** What came of it. */
    public sealed interface Outcome {}

    public record Granted(User user) implements Outcome {}

    public record NoSuchUser() implements Outcome {}
}
