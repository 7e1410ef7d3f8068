package adsconnect.domain.access;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.port.SecondFactors;
import adsconnect.domain.access.port.SeedSafe;
import adsconnect.domain.access.port.Sessions;
import adsconnect.domain.access.port.UserChanges;
import adsconnect.domain.access.port.Users;
import java.util.Optional;

/** Takes somebody's second factor away: they themselves, or an admin if they lost both their phone and their codes. */
public final class RemoveSecondFactor {

    private final Users users;
    private final SecondFactors secondFactors;
    private final SeedSafe seeds;
    private final Sessions sessions;
    private final UserChanges changes;
    private final SecondFactorRule rule;
    private final UnitOfWork unitOfWork;

    public RemoveSecondFactor(
            Users users,
            SecondFactors secondFactors,
            SeedSafe seeds,
            Sessions sessions,
            UserChanges changes,
            SecondFactorRule rule,
            UnitOfWork unitOfWork) {
        this.users = users;
        this.secondFactors = secondFactors;
        this.seeds = seeds;
        this.sessions = sessions;
        this.changes = changes;
        this.rule = rule;
        this.unitOfWork = unitOfWork;
    }

    /** Whether this user may not do without one. */
    public boolean demandedOf(User user) {
        return rule.demandsOf(user.role());
    }

    /** One's own. One that is only begun goes too. */
    public Outcome ofOneself(User user) {
        return unitOfWork.inOne(() -> {
            Optional<User> locked = users.lock(user.id());
            if (locked.isEmpty()) {
                return new NoSuchUser();
            }
            boolean confirmed =
                    secondFactors.of(user.id()).filter(SecondFactor::confirmed).isPresent();
            if (confirmed && demandedOf(locked.get())) {
                return new Demanded();
            }
            return remove(new Actor.Person(user.id()), locked.get(), confirmed);
        });
    }

    /** Somebody's, whom it ends all sessions of: whoever is in there may not be they. */
    public Outcome of(Actor by, EmailAddress email) {
        return unitOfWork.inOne(() -> of(by, users.lock(email)));
    }

    /** The same by id. */
    public Outcome of(Actor by, UserId id) {
        return unitOfWork.inOne(() -> of(by, users.lock(id)));
    }

    private Outcome of(Actor by, Optional<User> user) {
        if (user.isEmpty()) {
            return new NoSuchUser();
        }
        Outcome outcome = remove(by, user.get(), true);
        if (outcome instanceof Removed) {
            sessions.closeAll(user.get().id());
        }
        return outcome;
    }

    private Outcome remove(Actor by, User user, boolean worthTelling) {
        if (!secondFactors.remove(user.id())) {
            return new NoneThere();
        }
        seeds.destroy(user.id());
        if (worthTelling) {
            changes.secondFactorRemoved(by, user);
        }
        return new Removed(user);
    }

    /** What came of it. */
    public sealed interface Outcome {}

    public record Removed(User user) implements Outcome {}

    public record NoneThere() implements Outcome {}

    public record NoSuchUser() implements Outcome {}

    /** People of their role may not do without. */
    public record Demanded() implements Outcome {}
}
